import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { AskedError } from "./form.ts";
import type { PersonRecord } from "./person-record.ts";

/** Asks from which day; the record stays and the day can be taken back. */
export function LeaveCard({ record, error }: { record: PersonRecord; error: AskedError | undefined }) {
  const { today } = useReader();
  const { person, reports } = record;
  return (
    <Card title={`When does ${person.name} leave?`} id="leave">
      <Form method="post" className="form">
        <ErrorSummary items={error ? [{ fieldId: "leftOn", message: error.reason }] : []} />
        <p className="caption">
          From that day they are neither counted nor rated. The record stays, and the day can be taken back.
          {reports.length
            ? ` ${formatCount(reports.length, "person reports", "people report")} to them and will need another manager.`
            : ""}
        </p>
        <input type="hidden" name="version" value={person.version} readOnly />
        <DateField
          name="leftOn"
          id="leftOn"
          label="First day on which they are gone"
          min={person.startedOn ?? undefined}
          defaultValue={error?.typed ?? today}
          errors={error?.field === "leftOn" ? [error.reason] : []}
          required
        />
        <div className="row">
          <SubmitButton pendingText="Recording" intent="leave">
            Record
          </SubmitButton>
          <LinkButton to={paths.person(person.id)} preventScrollReset>
            Not now
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}

export function LeavingNote({ record, mayUndo }: { record: PersonRecord; mayUndo: boolean }) {
  const { locale } = useReader();
  const { person, reports } = record;
  if (!person.leftOn) return null;
  const orphans = reports.length
    ? ` ${formatCount(reports.length, "person still reports", "people still report")} to them.`
    : "";
  return (
    <Note
      tone="info"
      actions={
        mayUndo ? (
          <Form method="post">
            <input type="hidden" name="version" value={person.version} readOnly />
            <SubmitButton pendingText="Taking back" intent="undo-leave" variant="plain">
              Take this back
            </SubmitButton>
          </Form>
        ) : undefined
      }
    >
      {person.hasLeft ? "Gone since " : "Leaves on "}
      {formatDay(person.leftOn, locale)}.{orphans}
    </Note>
  );
}
