import { Link } from "@remix-run/react";
import { answerTitle } from "#app/components/answers/answer-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { CHOICE_OF } from "#app/domain/answers/answer-kinds.ts";
import { paths } from "#app/lib/paths.ts";
import type { DescribedAnswer } from "#app/services/answers/describe-answers.ts";
import type { ComparedAnswers } from "#app/services/answers/load-answers.server.ts";
import { ChanceCell } from "./chance-cell.tsx";
import { CostCell } from "./cost-cell.tsx";
import { coverWords, monthsWords } from "./row-words.ts";

/** Every answer with its chance, money, cover and time. */
export function AnswersTable({ page }: { page: ComparedAnswers }) {
  const { locale } = useReader();
  const { answers, costs, names, question, trialMonths, may } = page;
  const columns: Column<DescribedAnswer>[] = [
    {
      key: "answer",
      label: "Answer",
      header: true,
      width: "16%",
      cell: (answer) => (
        <>
          {answerTitle(answer, names)}
          {answer.kind === "lead-trial" ? <span className="muted">, {trialMonths} months</span> : null}
          {may.decide ? (
            <>
              <br />
              <Link className="small no-print" to={paths.decide(question.id, { choice: CHOICE_OF[answer.kind] })}>
                Decide for it<span className="visually-hidden">: {answerTitle(answer, names)}</span>
              </Link>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: "chance",
      label: "Chance that it goes well",
      narrow: "full",
      width: "22%",
      cell: (answer) => <ChanceCell chance={answer.chance} />,
    },
    ...(costs.state === "closed"
      ? []
      : [
          {
            key: "money",
            label: costs.state === "known" ? `Cost over ${costs.horizonMonths} months, today’s team included` : "Cost",
            narrow: "full" as const,
            width: "26%",
            cell: (answer: DescribedAnswer) => <CostCell costs={costs} id={answer.id} />,
          },
        ]),
    {
      key: "cover",
      label: "Critical competencies",
      narrow: "full",
      cell: (answer) => <span className="small">{coverWords(answer)}</span>,
    },
    {
      key: "time",
      label: "Months until it works",
      numeric: true,
      cell: (answer) => <span className="nowrap">{monthsWords(answer.time.months, locale)}</span>,
    },
  ];
  return (
    <Card title="Answers side by side" aside="in no order of merit">
      <DataTable caption="Answers side by side" columns={columns} rows={answers} rowKey={({ id }) => id} />
    </Card>
  );
}
