import { Link } from "@remix-run/react";
import { goingWords, stayingWords } from "#app/components/scenario/staffing-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { SeriesKey } from "#app/components/ui/series-key.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { PageWords } from "./page-words.ts";

type Row = ComputedScenario["staffing"][number];

/** Who of today's team stays in each option: time that is freed saves nothing while everybody stays. */
export function StaffingCard({ page, words }: { page: ComputedScenario; words: PageWords }) {
  const columns: Column<Row>[] = [
    {
      key: "option",
      label: "Option",
      header: true,
      width: "26%",
      cell: ({ option }) => <SeriesKey series={words.series(option)}>{words.option(option)}</SeriesKey>,
    },
    { key: "stays", label: "Stays", cell: (row) => stayingWords(row) },
    { key: "goes", label: "Moves or leaves", cell: (row) => goingWords(row, words.exact) },
  ];
  return (
    <Card
      title="Who stays"
      aside={
        <Link className="no-print" to={`${paths.scenarioOptions(page.question.id)}#staffing`}>
          change
        </Link>
      }
    >
      <DataTable
        caption="Who stays in each option"
        columns={columns}
        rows={page.staffing}
        rowKey={({ option }) => option}
      />
      <p className="caption figure-more">
        A provider saves pay only where somebody leaves, or does other work that is needed anyway. Everybody stays
        unless you say otherwise.
      </p>
    </Card>
  );
}
