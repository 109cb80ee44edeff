import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { MatrixAddress, ThinCompetencyView, WhatIfView } from "./matrix-view.ts";
import { ThinTable } from "./thin-table.tsx";

/** What the team loses by name, and who could come to hold it. */
export function FallenCard({ whatIf }: { whatIf: WhatIfView }) {
  const { fallen, scope, kind, person } = whatIf;
  const counted = formatCount(scope, "competency", "competencies");
  return (
    <Card
      title="What falls below its minimum"
      aside={`${fallen.length} of ${kind === "promoted" ? counted.replace(" ", " technical ") : counted}`}
    >
      {fallen.length ? (
        <ThinTable caption={`What falls below its minimum without ${person.name}`} competencies={fallen} isWhatIf />
      ) : (
        <p className="caption">Whatever {person.name} holds is held by enough others on fresh evidence.</p>
      )}
    </Card>
  );
}

interface ThinCardProps {
  thin: ThinCompetencyView[];
  total: number;
  whatIf: WhatIfView | null;
}

/** Below the minimum today, whoever leaves. */
export function ThinCard({ thin, total, whatIf }: ThinCardProps) {
  if (total === 0) return null;
  const title = whatIf ? `Also thin, whoever ${whatIf.kind === "leaves" ? "leaves" : "is promoted"}` : "Thin cover";
  return (
    <Card title={title} aside={`${formatCount(total, "competency", "competencies")} below minimum cover`}>
      <ThinTable caption={title} competencies={thin} />
      {total > thin.length ? (
        <p className="caption matrix-more">
          {total - thin.length} more are in the <Link to={paths.coverReport()}>cover report</Link>.
        </p>
      ) : null}
    </Card>
  );
}

interface NextStepsCardProps {
  whatIf: WhatIfView;
  address: MatrixAddress;
  mayOpenCase: boolean;
  mayAssess: boolean;
}

/** Where to go from a what-if: each a page that exists. */
export function NextStepsCard({ whatIf, address, mayOpenCase, mayAssess }: NextStepsCardProps) {
  const { person, kind, fallen } = whatIf;
  const nearest = new Map(
    fallen.flatMap(({ nearest: near }) => near.slice(0, 2).map(({ id, name }) => [id, name] as const)),
  );
  const other =
    kind === "leaves"
      ? {
          to: paths.matrix({ ...address, without: undefined, promoted: person.id }),
          label: `What if ${person.name} is promoted`,
        }
      : {
          to: paths.matrix({ ...address, promoted: undefined, without: person.id }),
          label: `What if ${person.name} leaves`,
        };
  return (
    <Card title="Ways on" className="no-print">
      <ul className="list-lines">
        {mayOpenCase && kind === "promoted" ? (
          <li>
            <Link to={paths.newCase({ person: person.id })}>Open a promotion case</Link>
            <span className="matrix-distance">risk, evidence, alternatives and a recorded decision</span>
          </li>
        ) : null}
        {mayAssess
          ? [...nearest].slice(0, 3).map(([id, name]) => (
              <li key={id}>
                <Link to={paths.assessPerson(id)}>Assess {name} anew</Link>
                <span className="matrix-distance">among the nearest to what falls</span>
              </li>
            ))
          : null}
        <li>
          <Link to={other.to} preventScrollReset>
            {other.label}
          </Link>
          <span className="matrix-distance">
            {kind === "leaves" ? "technical work ends, leadership ratings stay" : "every level goes with the person"}
          </span>
        </li>
      </ul>
    </Card>
  );
}
