import { useReader } from "#app/components/page/reader.ts";
import { ASKED_WORDS, ROUND_STATE_WORDS } from "#app/components/rounds/round-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { ShownRecord } from "./own-record.ts";

type Row = ShownRecord["rounds"][number];

/** Who was asked about the person, as numbers: what is held back and why. Nothing where no round asked. */
export function RoundsCard({ rounds }: { rounds: Row[] }) {
  const { locale } = useReader();
  if (rounds.length === 0) return null;
  const columns: Column<Row>[] = [
    { key: "name", label: "Round", header: true, cell: ({ name, state }) => `${name}, ${ROUND_STATE_WORDS[state]}` },
    { key: "due", label: "Answers by", cell: ({ dueOn }) => formatDay(dueOn, locale) },
    { key: "who", label: "Asked", cell: ({ source, asked }) => `${ASKED_WORDS[source].name}: ${asked}` },
    { key: "used", label: "On record", numeric: true, cell: ({ used }) => used },
  ];
  return (
    <Card title="Assessment rounds about you">
      <div className="stack">
        <DataTable
          caption="Assessment rounds about you"
          columns={columns}
          rows={rounds}
          rowKey={({ name, dueOn, source }) => `${name} ${dueOn} ${source}`}
        />
        <p className="caption">
          What peers say counts from three answers on, what reports say from four; with fewer it is held back, because
          it could be told who said what.
        </p>
      </div>
    </Card>
  );
}
