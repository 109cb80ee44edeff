import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { paths } from "#app/lib/paths.ts";
import type { PersonRecord } from "./person-record.ts";

/** What the team could no longer do, by name: about cover, not about the person. */
export function LostCard({ record }: { record: PersonRecord }) {
  const { person, lost } = record;
  return (
    <Card title="What is lost without them" id="lost">
      <div className="stack">
        {lost.length === 0 ? (
          <p className="caption">
            As far as the record goes, nothing falls below its minimum cover. What nobody has rated is not in this.
          </p>
        ) : (
          <ul className="falls">
            {lost.map((competency) => (
              <li key={competency.competencyId}>
                <span>
                  <Link to={paths.competency(competency.competencyId)}>{competency.name}</Link>{" "}
                  {competency.critical ? <Tag>Critical</Tag> : null}
                  <br />
                  <span className="tiny muted">
                    {competency.wasSoleExpert ? "nobody else holds it" : "falls below its minimum"}
                    {competency.wasBelow ? "; below its minimum already" : ""}
                  </span>
                </span>
                <span>
                  {competency.before} → <b>{competency.after}</b> of {competency.minimum} needed
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="small">
          <Link to={paths.matrix({ without: person.id })}>See the matrix without {person.name}</Link>
        </p>
      </div>
    </Card>
  );
}
