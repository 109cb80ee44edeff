import { Link } from "@remix-run/react";
import { Bookmark } from "lucide-react";
import { Menu } from "#app/components/shell/menu.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { type MatrixAddress, type PeopleAddress, paths } from "#app/lib/paths.ts";

export interface SavedView {
  id: string;
  name: string;
  /** The part of the address after the question mark. */
  query: string;
  isShared: boolean;
  isOwn: boolean;
  ownerName: string;
}

interface ViewMenuProps {
  page: "matrix" | "people";
  views: SavedView[];
  /** What is shown now. */
  address: MatrixAddress & PeopleAddress;
}

export const viewAddress = (page: ViewMenuProps["page"], query: string): string => {
  const start = page === "matrix" ? paths.matrix() : paths.people();
  return query ? `${start}?${query}` : start;
};

/** Filters under a name, as links, and the way to save those that are on. */
export function ViewMenu({ page, views, address }: ViewMenuProps) {
  const query = (page === "matrix" ? paths.matrix(address) : paths.people(address)).split("?")[1] ?? "";
  return (
    <Menu
      className="view-menu"
      label="Saved views"
      trigger={
        <span className="button">
          <Icon of={Bookmark} /> Views{views.length ? ` (${views.length})` : ""}
        </span>
      }
    >
      {views.map((view) => (
        <Link key={view.id} to={viewAddress(page, view.query)}>
          {view.name}
          {view.isOwn ? null : <small> by {view.ownerName}</small>}
        </Link>
      ))}
      {query ? <Link to={paths.views({ page, query })}>Save this view…</Link> : null}
      {views.some(({ isOwn }) => isOwn) ? <Link to={paths.views({ page })}>Rename or delete</Link> : null}
      {!query && views.length === 0 ? (
        <p className="caption">Filter or sort first, then save it under a name.</p>
      ) : null}
    </Menu>
  );
}
