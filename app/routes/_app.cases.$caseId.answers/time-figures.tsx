import { answerTitle } from "#app/components/answers/answer-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { FigureMark } from "#app/components/scenario/figure-mark.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { TIME_FIGURES, type TimeStep } from "#app/domain/answers/time-until-it-works.ts";
import { formatList } from "#app/lib/format.ts";
import type { DescribedAnswer } from "#app/services/answers/describe-answers.ts";
import { monthsWords } from "./row-words.ts";

interface Row {
  step: TimeStep;
  usedBy: string;
}

/** The dated figures behind the months: each step with its range, source and mark. */
export function TimeFigures({ answers, names }: { answers: DescribedAnswer[]; names: Record<string, string> }) {
  const { locale } = useReader();
  const rows = (Object.keys(TIME_FIGURES) as TimeStep[]).flatMap((step): Row[] => {
    const using = answers.filter(({ time }) => time.steps.includes(step));
    return using.length === 0
      ? []
      : [
          {
            step,
            usedBy: formatList(
              using.map((each) => answerTitle(each, names)),
              4,
            ),
          },
        ];
  });
  const columns: Column<Row>[] = [
    { key: "step", label: "Step", header: true, cell: ({ step }) => TIME_FIGURES[step].title },
    {
      key: "months",
      label: "Months",
      numeric: true,
      cell: ({ step }) => (
        <>
          <span className="nowrap">{monthsWords(TIME_FIGURES[step].months, locale)}</span>{" "}
          <FigureMark {...TIME_FIGURES[step]} note={null} />
        </>
      ),
    },
    {
      key: "source",
      label: "Source",
      narrow: "full",
      cell: ({ step }) => `${TIME_FIGURES[step].source}, ${TIME_FIGURES[step].date}`,
    },
    { key: "used", label: "Part of", narrow: "full", cell: ({ usedBy }) => usedBy },
  ];
  return (
    <Card title="Where the months come from" id="months">
      <div className="stack-sm">
        <DataTable caption="Steps and their months" columns={columns} rows={rows} rowKey={({ step }) => step} />
        <p className="caption">
          Until somebody leads who has settled in and the work they gave up is done again; for a trial, until it is
          known. Steps that follow each other vary by themselves: the range of the whole is narrower than the sum of
          their ends. Where two things run side by side, the later one counts.
        </p>
      </div>
    </Card>
  );
}
