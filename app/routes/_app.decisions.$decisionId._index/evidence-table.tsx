import { signed } from "#app/components/charts/signed.ts";
import { useReader } from "#app/components/page/reader.ts";
import { ageWords, type EvidenceLine, evidenceLines } from "#app/components/promotion/evidence-lines.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import type { DecisionMemo } from "#app/services/decisions/load-decision.server.ts";

/** Each source with its effect, and their sum. */
export function EvidenceTable({ snapshot }: { snapshot: DecisionMemo["snapshot"] }) {
  const { locale } = useReader();
  const { input, result } = snapshot.candidate;
  const columns: Column<EvidenceLine>[] = [
    { key: "source", label: "Source", header: true, cell: (line) => line.source },
    { key: "rating", label: "Rating and age", cell: (line) => `${line.rating} · ${ageWords(line.ageMonths)}` },
    {
      key: "effect",
      label: <span className="nowrap">Effect, SD</span>,
      shortLabel: "Effect, SD",
      numeric: true,
      cell: (line) => signed(line.effect),
    },
  ];
  return (
    <div>
      <h2>What the evidence said</h2>
      <DataTable
        caption="What the evidence said"
        columns={columns}
        rows={evidenceLines(input.evidence, result, locale)}
        rowKey={(line) => line.key}
        empty={<p>Nothing that counts was on record.</p>}
        footer={
          <tr>
            <th scope="row">Sum</th>
            <td>the average is 0</td>
            <td className="number">
              <b>{signed(result.mean)}</b>
            </td>
          </tr>
        }
      />
    </div>
  );
}
