import { Link } from "@remix-run/react";
import { metWords, TRACK_NAMES } from "#app/components/roles/role-words.ts";
import { FitTag } from "#app/components/roles/verdict-tags.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { ProfileFit } from "#app/domain/competency/gap.ts";
import type { CareerTrack } from "#app/domain/shared/vocabulary.ts";

interface FittingRole {
  id: string;
  title: string;
  track: CareerTrack;
  rung: number;
  fit: ProfileFit;
}

interface BestRolesCardProps {
  best: FittingRole[];
  addressOf: (roleId: string) => string;
}

/** Roles in the order in which they fit one person. */
export function BestRolesCard({ best, addressOf }: BestRolesCardProps) {
  return (
    <Card title="Roles that fit best" id="best-roles">
      {best.length ? (
        <ul className="list-lines">
          {best.map(({ id, title, track, rung, fit }) => (
            <li key={id} className="stack-sm">
              <div>
                <Link to={addressOf(id)}>{title}</Link>{" "}
                <small className="muted">
                  {TRACK_NAMES[track]}, rung {rung}
                </small>
              </div>
              <div>
                <FitTag verdict={fit.verdict} /> <small className="muted">{metWords(fit)}</small>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="caption">Nothing is rated that a role asks for: which ones fit is unknown.</p>
      )}
    </Card>
  );
}
