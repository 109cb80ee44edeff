import { Link } from "@remix-run/react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { PersonRecord } from "./person-record.ts";

interface NotRatedProps {
  rows: PersonRecord["technical"];
  personId: string;
  mayAssess: boolean;
}

/** What nobody has said anything about: by name, out of the way of what is known. */
export function NotRated({ rows, personId, mayAssess }: NotRatedProps) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        <LevelCell size="small" level={null} label="Unknown" /> {formatCount(rows.length, "competency", "competencies")}{" "}
        that nobody has assessed
      </summary>
      {byGroup(rows).map(({ code, name, items }) => (
        <div key={code}>
          <p className="tiny muted">{name}</p>
          <ul>
            {items.map((row) => (
              <li key={row.id} className="small">
                {mayAssess ? (
                  <Link to={paths.assessPerson(personId, { competency: row.id })}>{row.name}</Link>
                ) : (
                  row.name
                )}{" "}
                {row.isCritical ? <Tag>Critical</Tag> : null}{" "}
                <span className="muted">level {row.requiredLevel} required</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
