import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { CoverPips } from "#app/components/ui/cover-pips.tsx";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CompetencyPage } from "./form.ts";

const MOST = 20;

/** Who holds it today, by name; stale holders beside them, because they are not counted. */
export function CoverCard({ cover }: { cover: NonNullable<CompetencyPage["cover"]> }) {
  const { holders, staleHolders, minimum } = cover;
  return (
    <Card title="Cover today" aside={`${holders.length} of ${minimum} needed`}>
      <div className="stack-sm">
        <CoverPips holders={holders.length} minimum={minimum} />
        <ul className="list-lines">
          {holders.slice(0, MOST).map(({ id, name }) => (
            <li key={id}>
              <Link to={paths.person(id)}>{name}</Link>
            </li>
          ))}
        </ul>
        <p className="caption">
          {holders.length === 0 ? "Nobody holds the required level on fresh evidence. " : ""}
          {holders.length > MOST ? `${holders.length - MOST} more hold it. ` : ""}
          {staleHolders.length
            ? `Out of date, not counted: ${formatList(
                staleHolders.map(({ name }) => name),
                8,
              )}. `
            : ""}
          {cover.notRated ? `${formatCount(cover.notRated, "person is", "people are")} not rated in it.` : ""}
        </p>
      </div>
    </Card>
  );
}
