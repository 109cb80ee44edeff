import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { PrivacyPage } from "#app/services/privacy/load-privacy.server.ts";
import type { PrivacyError } from "./form.ts";

type Due = PrivacyPage["due"][number];

interface DueCardProps {
  due: Due[];
  retentionYears: number;
  error: PrivacyError | undefined;
}

/** Records whose retention has ended: erased one by one, or all at once after typing how many. */
export function DueCard({ due, retentionYears, error }: DueCardProps) {
  const { locale } = useReader();
  const columns: Column<Due>[] = [
    { key: "name", label: "Person", header: true, cell: ({ name }) => name },
    { key: "left", label: "Left", cell: ({ leftOn }) => leftOn && formatDay(leftOn, locale) },
    { key: "due", label: "Due since", cell: ({ dueOn }) => formatDay(dueOn, locale) },
    {
      key: "erase",
      label: "Erase",
      hideLabel: true,
      narrow: "full",
      cell: ({ id, name }) => (
        <LinkButton to={paths.erasePerson(id)}>
          Look and erase<span className="visually-hidden"> {name}</span>
        </LinkButton>
      ),
    },
  ];
  const years = formatCount(retentionYears, "year", "years");
  return (
    <Card
      title="Due for erasure"
      id="due"
      aside={due.length ? formatCount(due.length, "record", "records") : undefined}
    >
      <div className="stack">
        <ErrorSummary items={error ? [{ fieldId: error.field, message: error.reason }] : []} />
        <DataTable
          caption={`Records of people who left more than ${years} ago`}
          columns={columns}
          rows={due}
          rowKey={({ id }) => id}
          empty={
            <p className="caption">
              Nobody left more than {years} ago whose record is still here. Somebody’s record can be erased earlier from
              their own page, once they have left.
            </p>
          }
        />
        {due.length > 1 ? <EraseAll count={due.length} error={error} /> : null}
      </div>
    </Card>
  );
}

function EraseAll({ count, error }: { count: number; error: PrivacyError | undefined }) {
  return (
    <ConfirmForm
      trigger={`Erase all ${count}`}
      question="Names, words, pay and accounts of these people are destroyed for good; an older backup that is brought back erases them again. Levels and decisions stay without a name."
      confirm={`Erase ${count} records`}
      isOpen={error !== undefined}
      fields={{ intent: "erase-all" }}
    >
      <TextField
        name="count"
        id="count"
        type="number"
        inputMode="numeric"
        label={`Type ${count} to confirm`}
        width="short"
        defaultValue={error?.typed}
        errors={error ? [error.reason] : []}
        autoComplete="off"
        required
      />
    </ConfirmForm>
  );
}
