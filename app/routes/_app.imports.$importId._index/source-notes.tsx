import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";

interface SourceNotesProps {
  rememberedFrom: string | null;
  sheet: string | null;
  sheets: string[];
}

/** Where the choices of this preview come from: a file that came before, and one sheet of several. */
export function SourceNotes({ rememberedFrom, sheet, sheets }: SourceNotesProps) {
  const { locale } = useReader();
  return (
    <>
      {rememberedFrom ? (
        <Note tone="info" title={`Read as on ${formatDay(rememberedFrom, locale)}.`}>
          <p>A file with the same headings came before: its columns, date order, people and sheet are chosen again.</p>
          <Form method="post">
            <SubmitButton intent="guess-again" pendingText="Guessing" variant="quiet">
              Guess again
            </SubmitButton>
          </Form>
        </Note>
      ) : null}
      {sheets.length > 1 ? (
        <Form method="post" className="row row-end">
          <SelectField
            name="sheet"
            id="import-sheet"
            label={`Sheet, of ${sheets.length} in the workbook`}
            options={sheets.map((name) => ({ value: name, label: name }))}
            defaultValue={sheet ?? ""}
            width="medium"
          />
          <SubmitButton intent="choose-sheet" pendingText="Reading" variant="quiet">
            Read this sheet
          </SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
