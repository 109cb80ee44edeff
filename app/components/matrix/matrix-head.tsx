import { Link } from "@remix-run/react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { paths } from "#app/lib/paths.ts";
import type { MatrixColumnView } from "./matrix-view.ts";

export const startsGroup = (columns: readonly MatrixColumnView[], place: number): boolean =>
  place > 0 && columns[place - 1]?.groupCode !== columns[place]?.groupCode;

/** Columns from which on a group has room for its heading in one line. */
const ROOMY = 3;

/** Groups, names and the level that the team needs. */
export function MatrixHead({ columns }: { columns: MatrixColumnView[] }) {
  const gap = (place: number) => (startsGroup(columns, place) ? "g" : undefined);
  return (
    <thead>
      <tr data-spans="">
        <td className="matrix-name" />
        {byGroup(columns).map((group, place) => (
          <th
            key={group.code}
            scope="colgroup"
            colSpan={group.items.length}
            className={["matrix-group", place > 0 && "g", group.items.length < ROOMY && "matrix-group-tight"]
              .filter(Boolean)
              .join(" ")}
          >
            <span>{group.name}</span>
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col" className="matrix-name matrix-corner">
          Person
        </th>
        {columns.map((column, place) => (
          <th key={column.id} scope="col" className={`matrix-column ${gap(place) ?? ""}`.trim()}>
            <Link to={paths.competency(column.id)} title={column.isCritical ? `${column.name}: critical` : column.name}>
              {column.name}
            </Link>
          </th>
        ))}
      </tr>
      <tr className="matrix-need">
        <th scope="row" className="matrix-name">
          Level the team needs
        </th>
        {columns.map((column, place) => (
          <td key={column.id} className={`matrix-needed ${gap(place) ?? ""}`.trim()}>
            {column.requiredLevel}+
          </td>
        ))}
      </tr>
    </thead>
  );
}
