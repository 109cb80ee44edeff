import { TARGET_ROLE_NAMES } from "#app/components/competencies/competency-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { PANEL_STATE_WORDS } from "#app/components/panels/panel-words.ts";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatCount, formatDay, formatNumber } from "#app/lib/format.ts";
import type { ShownRecord } from "./own-record.ts";

type Row = ShownRecord["panels"][number];

/** That somebody scores the person on a sheet, and what came of it. Nothing where there is none. */
export function PanelsCard({ panels }: { panels: Row[] }) {
  const { locale } = useReader();
  if (panels.length === 0) return null;
  const columns: Column<Row>[] = [
    { key: "kind", label: "Kind", header: true, cell: ({ kind }) => EVIDENCE_KIND_WORDS[kind].name },
    { key: "role", label: "For", cell: ({ targetRole }) => TARGET_ROLE_NAMES[targetRole] },
    { key: "day", label: "Day", cell: ({ heldOn }) => formatDay(heldOn, locale) },
    { key: "state", label: "State", cell: ({ state }) => PANEL_STATE_WORDS[state] },
    {
      key: "score",
      label: "Outcome",
      cell: ({ score, assessors }) =>
        score === null
          ? "not closed yet"
          : `${formatNumber(score, locale, 2)} of 5 from ${formatCount(assessors ?? 0, "assessor", "assessors")}`,
    },
  ];
  return (
    <Card title="Interviews and trials with you" id="panels">
      <div className="stack">
        <DataTable
          caption="Interviews and trials with you"
          columns={columns}
          rows={panels}
          rowKey={({ kind, heldOn, state, score }) => `${kind} ${heldOn} ${state} ${score}`}
        />
        <p className="caption">
          At least two people score alone before they talk; the combined score enters your record under leadership
          evidence, where you can contest it.
        </p>
      </div>
    </Card>
  );
}
