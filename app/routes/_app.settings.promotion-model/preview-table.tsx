import { Link } from "@remix-run/react";
import { chanceWords } from "#app/components/promotion/result-figures.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ChangePreview } from "#app/services/promotion-model/preview-change.server.ts";

type PreviewedCase = ChangePreview["cases"][number];

const Reading = ({ result }: { result: PreviewedCase["now"] }) => (
  <>
    <RiskLabel level={result.label} />
    <br />
    <span className="tiny muted">
      {chanceWords(result)}; {ADVICE_WORDS[result.rule].title.toLowerCase()}
    </span>
  </>
);

const isMoved = ({ now, changed }: PreviewedCase): boolean => now.label !== changed.label || now.rule !== changed.rule;

/** What each open case reads now, and would read with the value. */
export function PreviewTable({ preview: { cases, closed, left } }: { preview: ChangePreview }) {
  const columns: Column<PreviewedCase>[] = [
    {
      key: "case",
      label: "Open case",
      header: true,
      cell: ({ id, number, personName }) => (
        <Link to={paths.case(id)}>
          {number} · {personName}
        </Link>
      ),
    },
    { key: "now", label: "Now", cell: ({ now }) => <Reading result={now} /> },
    { key: "changed", label: "With this value", cell: ({ changed }) => <Reading result={changed} /> },
    { key: "moved", label: "Moves", cell: (row) => (isMoved(row) ? "yes" : "no") },
  ];
  const moved = cases.filter(isMoved).length;
  const notes = [
    closed > 0
      ? `${formatCount(closed, "open case stays", "open cases stay")} closed here: your own view of it comes first.`
      : "",
    left > 0 ? `${formatCount(left, "further case is", "further cases are")} not computed here.` : "",
  ].filter(Boolean);
  return (
    <section className="stack-sm" aria-label="What open cases would read">
      <p className="lead" role="status">
        {cases.length === 0
          ? "There is no open case to look at."
          : `With this value the label or the advice of ${moved} of ${formatCount(cases.length, "open case", "open cases")} would change.`}
      </p>
      <DataTable
        caption="What open cases would read"
        columns={columns}
        rows={cases}
        rowKey={({ id }) => id}
        empty={<span />}
      />
      {notes.length > 0 ? <p className="caption">{notes.join(" ")}</p> : null}
    </section>
  );
}
