import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CompetencyPage } from "./form.ts";

/** What it was merged or split from and into, and the way to do so. */
export function SuccessionCard({ page, mayEdit }: { page: CompetencyPage; mayEdit: boolean }) {
  const { locale } = useReader();
  const { competency, successions } = page;
  const offers = mayEdit && !competency.isArchived;
  if (successions.length === 0 && !offers) return null;
  const changes = [...new Map(successions.map((one) => [one.changeId, one])).values()];
  return (
    <Card title="Merged and split">
      <div className="stack-sm">
        <ul className="list-lines">
          {successions.map(({ changeId, kind, isFrom, otherId, other, day }) => (
            <li key={`${changeId} ${otherId}`}>
              {isFrom ? "Goes on as" : "Counts what was assessed as"}{" "}
              <Link to={paths.competency(otherId)}>{other}</Link>
              {isFrom ? "," : ` before the ${kind},`} since {formatDay(day, locale)}
            </li>
          ))}
        </ul>
        {mayEdit
          ? changes.map(({ changeId, kind, isFrom, other }) => (
              <ConfirmForm
                key={changeId}
                trigger={`Take the ${kind} ${isFrom ? "" : `of ${other} `}back`}
                question="Both stand apart again, as before. Roles and open steps of development get back what they had, unless somebody changed it since. Assessments given meanwhile stay where they were given."
                confirm="Take it back"
                tone="plain"
                fields={{ intent: "undo-succession", changeId }}
              />
            ))
          : null}
        {offers ? (
          <>
            <p className="caption">Two that mean the same become one, or one that means too much becomes several.</p>
            <div className="row">
              <LinkButton to={paths.mergeCompetency(competency.id)}>Merge into another</LinkButton>
              <LinkButton to={paths.splitCompetency(competency.id)}>Split</LinkButton>
            </div>
          </>
        ) : null}
      </div>
    </Card>
  );
}
