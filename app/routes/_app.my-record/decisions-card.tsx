import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { CHOICE_WORDS } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownRecord } from "./own-record.ts";

type Decision = ShownRecord["decisions"][number];

/** That it is asked, and how often somebody answered; what was answered is talked about, not read here. */
function checkWords(answered: number[] | null): string {
  if (answered === null) return "not asked";
  if (answered.length === 0) return "at 90, 180 and 365 days; nothing answered yet";
  return `answered at ${formatList(answered.map(String))} days`;
}

/** Decisions of closed cases. Whether a case is open is not said: it stays closed to the person it is about. */
export function DecisionsCard({ decisions }: { decisions: ShownRecord["decisions"] }) {
  const { locale } = useReader();
  const columns: Column<Decision>[] = [
    {
      key: "number",
      label: "Decision",
      header: true,
      cell: ({ number, corrects, correctedBy }) => (
        <>
          {number}
          {corrects === null ? null : <small>corrects {corrects}</small>}
          {correctedBy === null ? null : <small>corrected by {correctedBy}</small>}
        </>
      ),
    },
    { key: "post", label: "Post", cell: ({ targetTitle }) => targetTitle },
    {
      key: "choice",
      label: "Choice",
      cell: ({ choice, asCandidate }) => (asCandidate ? "You were chosen" : CHOICE_WORDS[choice].label),
    },
    { key: "date", label: "Decided", cell: ({ decidedOn }) => formatDay(decidedOn, locale) },
    {
      key: "explained",
      label: "Explanation",
      cell: ({ explainedCaseId, number }) =>
        explainedCaseId ? (
          <Link to={paths.myCase(explainedCaseId)}>
            Read it<span className="visually-hidden">, decision {number}</span>
          </Link>
        ) : (
          <span className="muted">not released</span>
        ),
    },
    { key: "checks", label: "Asked since how it goes", cell: ({ answeredChecks }) => checkWords(answeredChecks) },
  ];
  return (
    <Card title="Decisions about you" id="decisions">
      <div className="stack">
        <DataTable
          caption="Decisions about you, newest first"
          columns={columns}
          rows={decisions}
          rowKey={({ id }) => id}
          empty={<p className="caption">No decision about you has been closed.</p>}
        />
        <p className="caption">A case stays closed to the person it is about until it is decided.</p>
      </div>
    </Card>
  );
}
