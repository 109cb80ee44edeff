import { Link } from "@remix-run/react";
import { outcomeWords } from "#app/components/outcomes/outcome-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { inSentence } from "#app/components/promotion/case-words.ts";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ObservationPage } from "#app/services/outcomes/load-observation.server.ts";

export function ObservationHeader({ person, targetTitle, outcome, end, decision, startsOn, caseId }: ObservationPage) {
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        question={`How does it go with ${person.name} as ${inSentence(targetTitle)}?`}
        answer={outcomeWords(outcome, end !== null)}
        meta={[
          <Tag key="state" tone={end ? "good" : "plain"}>
            {end ? "Reviewed" : "Under observation"}
          </Tag>,
          `in the job since ${formatDay(startsOn, locale)}`,
          caseId ? (
            <Link key="decision" to={paths.decision(decision.id)}>
              Decision {decision.number} of {formatDay(decision.on, locale)}
            </Link>
          ) : null,
        ]}
      />
      {end ? <EndNote end={end} /> : null}
    </>
  );
}

function EndNote({ end }: { end: NonNullable<ObservationPage["end"]> }) {
  const { locale } = useReader();
  const on = formatDay(end.on, locale);
  if (end.kind === "last-check") return <Note title={`Reviewed on ${on}.`}>The last check is in.</Note>;
  if (end.kind === "corrected") {
    return <Note title={`Ended on ${on}.`}>A later decision replaced the one that was observed here.</Note>;
  }
  return <Note title={`Closed on ${on}.`}>{end.reason ? `“${end.reason}”` : "The reason went with the record."}</Note>;
}
