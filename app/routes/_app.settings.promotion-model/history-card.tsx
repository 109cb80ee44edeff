import { plainNumber } from "#app/components/method/plain-number.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { PromotionModelPage } from "#app/services/promotion-model/load-promotion-model.server.ts";

type Change = PromotionModelPage["history"][number];

const BASIS_WORDS = { "own-judgement": "own judgement", "local-norm": "proposed by your own ratings" };

/** Every change, the newest first. None is ever altered. */
export function HistoryCard({ history }: { history: Change[] }) {
  const { locale } = useReader();
  const plain = (value: number) => plainNumber(value, locale);
  const columns: Column<Change>[] = [
    { key: "number", label: "Change", header: true, cell: ({ number, title }) => `${number} · ${title}` },
    { key: "before", label: "Before", numeric: true, cell: ({ before }) => plain(before) },
    {
      key: "value",
      label: "After",
      numeric: true,
      cell: ({ value }) => (value === null ? "the default" : plain(value)),
    },
    {
      key: "why",
      label: "Why",
      narrow: "full",
      cell: ({ basis, reason }) => (
        <>
          {reason} <span className="muted">({BASIS_WORDS[basis]})</span>
        </>
      ),
    },
    {
      key: "who",
      label: "Who and when",
      cell: ({ by, on }) => `${by ?? "an account that is no longer here"}, ${formatDay(on, locale)}`,
    },
  ];
  return (
    <Card title="Changes" id="changes">
      <DataTable
        caption="Changes of the promotion model"
        columns={columns}
        rows={history}
        rowKey={({ number }) => String(number)}
        empty={<p className="caption">Nothing has been changed: the defaults hold.</p>}
      />
    </Card>
  );
}
