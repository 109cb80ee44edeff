import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatNumber } from "#app/lib/format.ts";
import type { CalibrationPage } from "./route.tsx";

type Row = CalibrationPage["spreads"][number];

/** How often each supervisor gave each level. Peers and reports are not here: their answers are single. */
export function SpreadTable({ spreads }: { spreads: Row[] }) {
  const { locale } = useReader();
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: "Supervisor",
      header: true,
      cell: ({ name, allTheSame }) => (
        <>
          {name} {allTheSame ? <Tag tone="warn">one level for everything</Tag> : null}
        </>
      ),
    },
    { key: "people", label: "People", numeric: true, cell: ({ people }) => people },
    { key: "mean", label: "Mean", numeric: true, cell: ({ mean }) => formatNumber(mean, locale, 1) },
    ...[0, 1, 2, 3, 4, 5].map((level) => ({
      key: `level-${level}`,
      label: `Level ${level}`,
      numeric: true,
      cell: ({ byLevel }: Row) => byLevel[level] || <span className="faint">–</span>,
    })),
  ];
  return (
    <Card title="Levels given by each supervisor">
      <DataTable
        caption="Levels given by each supervisor"
        columns={columns}
        rows={spreads}
        rowKey={(row) => row.assessor}
        scroll
      />
    </Card>
  );
}
