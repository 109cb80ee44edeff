import { HIDDEN_WORDS } from "#app/components/outcomes/outcome-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { FEEDBACK_QUESTION_WORDS } from "#app/domain/outcomes/check-questions.ts";
import type { GroupMean } from "#app/domain/outcomes/group-mean.ts";
import { LEAST_REPORTS } from "#app/domain/rounds/release.ts";
import { formatCount, formatDay, formatNumber } from "#app/lib/format.ts";
import type { ObservationPage, ShownFeedback } from "#app/services/outcomes/load-observation.server.ts";

/** What the team says, as a group and never singly; with fewer than four nobody is asked, and why. */
export function FeedbackCard({ feedback, reports, plan, may, person }: ObservationPage) {
  const askable = plan
    .filter(({ day, state }) => state !== "ahead" && !feedback.some((one) => one.day === day))
    .slice(-1);
  return (
    <Card title="What the team says" aside="as a group, never singly">
      <div className="stack">
        <p className="prose">
          Everybody who reports to {person.name} can be asked three questions. Nobody reads a single answer: a mean is
          shown from {LEAST_REPORTS} answers on, once everybody has answered or the two weeks are over, and never where
          all gave the same end of the scale.
        </p>
        {reports.mayAsk ? null : <TooFew reports={reports} name={person.name} hasAnswers={feedback.length > 0} />}
        {feedback.map((one) => (
          <Asked key={one.day} asked={one} />
        ))}
        {may.change && reports.mayAsk
          ? askable.map(({ day }) => (
              <ConfirmForm
                key={day}
                trigger={`Ask the team for the check at ${day} days`}
                question={`${formatCount(reports.able, "person", "people")} who report to ${person.name} find a page under “Asked of you”, for two weeks.`}
                confirm="Ask them"
                tone="plain"
                fields={{ intent: "ask-reports", day: String(day) }}
              />
            ))
          : null}
      </div>
    </Card>
  );
}

interface TooFewProps {
  reports: ObservationPage["reports"];
  name: string;
  hasAnswers: boolean;
}

function TooFew({ reports, name, hasAnswers }: TooFewProps) {
  const { all, able } = reports;
  return (
    <p>
      {all === 0 ? `Nobody reports to ${name}` : `${formatCount(all, "person reports", "people report")} to ${name}`}
      {able < all ? `; ${able === 0 ? "none" : able} of them can sign in` : ""}. A mean over fewer than {LEAST_REPORTS}{" "}
      would show single answers, so {hasAnswers ? "nobody else is" : "nobody is"} asked here; talk with the team
      instead.
    </p>
  );
}

function Asked({ asked: { day, asked, answered, closesOn, means } }: { asked: ShownFeedback }) {
  const { locale } = useReader();
  if (means === null) {
    return (
      <p>
        <b>At {day} days:</b> {answered} of {asked} have answered. The means open once all have, or after{" "}
        {formatDay(closesOn, locale)}.
      </p>
    );
  }
  const columns: Column<GroupMean>[] = [
    {
      key: "question",
      label: "Question",
      header: true,
      cell: ({ question }) => FEEDBACK_QUESTION_WORDS[question].text,
    },
    {
      key: "mean",
      label: "Mean, 1–5",
      numeric: true,
      cell: ({ mean, hidden }) =>
        mean === null ? <span className="muted">{hidden && HIDDEN_WORDS[hidden]}</span> : formatNumber(mean, locale, 1),
    },
    { key: "answered", label: "Answers", numeric: true, cell: ({ answered: given }) => given },
  ];
  return (
    <DataTable
      caption={`At ${day} days: ${answered} of ${asked} answered`}
      showCaption
      columns={columns}
      rows={means}
      rowKey={({ question }) => question}
    />
  );
}
