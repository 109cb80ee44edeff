import { newThingsLabel } from "#app/components/imports/words.ts";
import { FactRow } from "#app/components/ui/fact-row.tsx";
import type { RowVerdict, VerdictCounts } from "#app/domain/imports/table.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";

interface VerdictFactsProps {
  importId: string;
  kind: ImportKind;
  counts: VerdictCounts;
  show: RowVerdict | "all";
}

/** How many rows fare how; each number shows its rows. */
export function VerdictFacts({ importId, kind, counts, show }: VerdictFactsProps) {
  const { created, changed, unchanged, rejected, leftOut } = counts;
  const fact = (value: number, label: string, verdict: RowVerdict | "all") => ({
    value,
    label,
    to: paths.import(importId, verdict === "all" ? {} : { show: verdict }),
    current: show === verdict,
  });
  return (
    <FactRow
      label="Rows by verdict"
      facts={[
        fact(created + changed + unchanged + rejected + leftOut, "all rows", "all"),
        fact(created, newThingsLabel(created, kind), "created"),
        fact(changed, changed === 1 ? "change" : "changes", "changed"),
        fact(unchanged, "no change", "unchanged"),
        fact(rejected, "not imported", "rejected"),
        ...(leftOut > 0 || show === "leftOut" ? [fact(leftOut, "left out", "leftOut")] : []),
      ]}
    />
  );
}
