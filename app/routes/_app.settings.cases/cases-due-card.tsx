import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatCount, formatDay } from "#app/lib/format.ts";
import type { CaseRetentionPage } from "#app/services/privacy/case-retention.server.ts";
import type { CaseSettingsError } from "./form.ts";

type Due = CaseRetentionPage["due"][number];

interface CasesDueCardProps {
  due: Due[];
  heldDue: number;
  years: number;
  error: CaseSettingsError | undefined;
}

/** Cases whose retention has ended, each erased by somebody who looked at it. */
export function CasesDueCard({ due, heldDue, years, error }: CasesDueCardProps) {
  const { locale } = useReader();
  const columns: Column<Due>[] = [
    { key: "case", label: "Case", header: true, cell: ({ number, personName }) => `${number}, ${personName}` },
    { key: "job", label: "Job", cell: ({ targetTitle }) => targetTitle },
    { key: "closed", label: "Closed", cell: ({ closedOn }) => formatDay(closedOn, locale) },
    { key: "due", label: "Due since", cell: ({ dueOn }) => formatDay(dueOn, locale) },
    {
      key: "erase",
      label: "Erase",
      hideLabel: true,
      narrow: "full",
      cell: ({ number }) => (
        <ConfirmForm
          trigger={`Erase case ${number}`}
          question="Reasons, views, notices and everything that was frozen go for good. Number, choice and day of its decisions stay in the trail. Entries of the person’s record stay as long as that is kept."
          confirm={`Erase case ${number} for good`}
          fields={{ intent: "erase", number: String(number) }}
        />
      ),
    },
  ];
  return (
    <Card title="Due for erasure" aside={due.length ? formatCount(due.length, "case", "cases") : undefined}>
      <div className="stack">
        <ErrorSummary items={error ? [{ message: error.reason }] : []} />
        <DataTable
          caption="Cases whose retention has ended"
          columns={columns}
          rows={due}
          rowKey={({ id }) => id}
          empty={<p className="caption">No case was closed more than {formatCount(years, "year", "years")} ago.</p>}
        />
        {heldDue > 0 ? (
          <p className="caption">
            {formatCount(heldDue, "further case is", "further cases are")} kept by a legal hold.
          </p>
        ) : null}
      </div>
    </Card>
  );
}
