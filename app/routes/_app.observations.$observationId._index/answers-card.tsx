import { STANDING_WORDS } from "#app/components/outcomes/outcome-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { CHECK_QUESTION_WORDS, CHECK_QUESTIONS, type CheckQuestion } from "#app/domain/outcomes/check-questions.ts";
import { formatCount, formatDay, formatList } from "#app/lib/format.ts";
import type { ObservationPage, ShownCheck } from "#app/services/outcomes/load-observation.server.ts";

interface Row {
  key: CheckQuestion;
  text: string;
}

const ROWS: Row[] = CHECK_QUESTIONS.map((key) => ({ key, text: CHECK_QUESTION_WORDS[key].text }));

/** What was answered at each check: levels side by side, then the words. */
export function AnswersCard({ checks, replaced }: ObservationPage) {
  if (checks.length === 0) {
    return (
      <Card title="What was answered">
        <p className="caption">No check has been answered yet.</p>
      </Card>
    );
  }
  const columns: Column<Row>[] = [
    { key: "question", label: "Question", header: true, cell: ({ text }) => text },
    ...checks.map(
      (check): Column<Row> => ({
        key: String(check.day),
        label: `${check.day} days, 1–5`,
        numeric: true,
        cell: ({ key }) => check.levels[key] ?? <span className="muted">not said</span>,
      }),
    ),
  ];
  return (
    <Card title="What was answered" aside="by whoever stands above the person">
      <div className="stack">
        <DataTable caption="Answers by check" columns={columns} rows={ROWS} rowKey={({ key }) => key} />
        <ul className="list-lines">
          {checks.map((check) => (
            <li key={check.day}>
              <Answer check={check} />
            </li>
          ))}
        </ul>
        {replaced.length > 0 ? <Replaced replaced={replaced} /> : null}
      </div>
    </Card>
  );
}

function Answer({ check }: { check: ShownCheck }) {
  const { locale } = useReader();
  const { day, standing, regrettedExits, words, reason, by, on } = check;
  const exits = regrettedExits.length
    ? `${formatCount(regrettedExits.length, "person", "people")} whom the firm wanted to keep left the team: ${formatList(regrettedExits.map((one) => formatDay(one, locale)))}.`
    : "Nobody whom the firm wanted to keep had left the team.";
  return (
    <div className="stack-sm">
      <p>
        <b>At {day} days:</b> {STANDING_WORDS[standing].label.toLocaleLowerCase(locale)}. {exits}
      </p>
      {words ? <p>“{words}”</p> : null}
      <p className="tiny muted">
        {by ? `${by}, ` : ""}
        {formatDay(on, locale)}
        {reason ? `, corrected: “${reason}”` : ""}
      </p>
    </div>
  );
}

function Replaced({ replaced }: { replaced: ShownCheck[] }) {
  const { locale } = useReader();
  return (
    <details>
      <summary>Answers that were replaced</summary>
      <ul className="list-lines">
        {replaced.map((check) => (
          <li key={`${check.day} ${check.on} ${check.words}`}>
            At {check.day} days: {STANDING_WORDS[check.standing].label.toLocaleLowerCase(locale)};{" "}
            {CHECK_QUESTIONS.map((key) => `${key} ${check.levels[key] ?? "not said"}`).join(", ")}.
            {check.words ? ` “${check.words}”` : ""}{" "}
            <span className="muted">
              {check.by ? `${check.by}, ` : ""}
              {formatDay(check.on, locale)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
