import { Link } from "@remix-run/react";
import { ChartFigure } from "#app/components/charts/chart-figure.tsx";
import { ladderFinding, TRACK_NAMES } from "#app/components/roles/role-words.ts";
import { ladderShape } from "#app/domain/competency/ladder/ladder-shape.ts";
import { CAREER_TRACKS, type CareerTrack } from "#app/domain/shared/vocabulary.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RoleList } from "#app/services/role-profiles/list-roles.server.ts";

type Role = RoleList["roles"][number];

/** Both tracks side by side, rung by rung at the same height: where one of them ends is plain to see. */
export function LadderPicture({ roles }: { roles: Role[] }) {
  const shape = ladderShape(roles);
  const countsPeople = roles.some(({ members }) => members !== null);
  const peopleIn = (list: Role[]) => list.reduce((sum, { members }) => sum + (members ?? 0), 0);
  const cellsOf = (list: Role[]) => [list.map(({ title }) => title).join(", ") || "none"];
  return (
    <ChartFigure
      title="The ladder"
      aside={formatCount(shape.rungs.length, "rung", "rungs")}
      finding={ladderFinding(shape)}
      findingFirst
      table={{
        caption: "Roles by rung and track",
        columns: [
          "Rung",
          "Specialist",
          "Management",
          ...(countsPeople ? ["People, specialist", "People, management"] : []),
        ],
        rows: shape.rungs.map(({ rung, specialist, management }) => ({
          header: String(rung),
          cells: [
            ...cellsOf(specialist),
            ...cellsOf(management),
            ...(countsPeople ? [String(peopleIn(specialist)), String(peopleIn(management))] : []),
          ],
        })),
      }}
      drawing={
        <div className="ladder">
          <div className="ladder-heads" aria-hidden="true">
            {CAREER_TRACKS.map((track) => (
              <span key={track} className="ladder-head">
                {TRACK_NAMES[track]}
              </span>
            ))}
          </div>
          <ol className="ladder-rungs" aria-label="Rungs, highest first">
            {shape.rungs.map((rung) => (
              <li key={rung.rung} className="ladder-rung">
                <b className="ladder-number">
                  <span className="visually-hidden">Rung </span>
                  {rung.rung}
                </b>
                {CAREER_TRACKS.map((track) => (
                  <Rung key={track} track={track} roles={rung[track]} isBeyond={rung.rung > (shape.top[track] ?? 0)} />
                ))}
              </li>
            ))}
          </ol>
        </div>
      }
    />
  );
}

function Rung({ track, roles, isBeyond }: { track: CareerTrack; roles: Role[]; isBeyond: boolean }) {
  return (
    <ul className={`ladder-side ladder-${track}${isBeyond ? " ladder-beyond" : ""}`} aria-label={TRACK_NAMES[track]}>
      {roles.map(({ id, title, members }) => (
        <li key={id}>
          <Link className="ladder-role" to={paths.role(id)}>
            <span>{title}</span>
            {members === null ? null : (
              <small>{members === 0 ? "nobody in it" : formatCount(members, "person", "people")}</small>
            )}
          </Link>
        </li>
      ))}
      {roles.length === 0 ? <li className="ladder-none">{isBeyond ? "no way up from here" : "no role here"}</li> : null}
    </ul>
  );
}
