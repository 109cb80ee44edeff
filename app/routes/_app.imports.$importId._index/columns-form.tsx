import { Form } from "@remix-run/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { SelectField, type SelectGroup, type SelectOption } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { fieldWord } from "#app/components/imports/words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { IMPORT_FIELDS } from "#app/domain/imports/import-fields.ts";
import { competencyField } from "#app/domain/imports/wide-levels.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { formatCount } from "#app/lib/format.ts";
import { DateOrder } from "./date-order.tsx";
import { FixedFacts } from "./fixed-facts.tsx";
import type { LoadedImport } from "./route.tsx";
import { TimeZone } from "./time-zone.tsx";

export type Preview = NonNullable<LoadedImport["preview"]>;
type FileColumn = Preview["columns"][number];

interface ColumnsFormProps {
  kind: ImportKind;
  preview: Preview;
  /** What was chosen in a form that was not accepted: shown again in place of what is kept. */
  typed: Record<string, number> | null;
}

const MATCH_WORDS = {
  exact: "exact",
  similar: "similar",
  guessed: "guessed from the values",
  none: "–",
  protected: "protected, never read",
};

/** A field for every kind of file; for levels a column of one competency too. */
function optionsFor(kind: ImportKind, competencies: Record<string, string>): (SelectOption | SelectGroup)[] {
  const fields = IMPORT_FIELDS[kind].map((field) => ({ value: field, label: fieldWord(field, kind) }));
  const plain = [{ value: "", label: "Leave out" }, ...fields];
  const named = Object.entries(competencies).map(([id, name]) => ({ value: competencyField(id), label: name }));
  return named.length ? [...plain, { group: "Levels of one competency", options: named }] : plain;
}

export function ColumnsForm({ kind, preview, typed }: ColumnsFormProps) {
  const { columns, choice } = preview;
  const options = optionsFor(kind, preview.names.competencies);
  const chosen = new Map(Object.entries(typed ?? preview.mapping).map(([field, index]) => [index, field]));
  const used = columns.filter((column) => chosen.has(column.index) || column.match !== "none");
  const rest = columns.filter((column) => !used.includes(column));
  const tableColumns: Column<FileColumn>[] = [
    {
      key: "heading",
      label: "In your file",
      header: true,
      cell: (column) => column.heading || `Column ${column.index + 1}`,
    },
    {
      key: "value",
      label: "First value",
      cell: (column) => (column.match === "protected" ? "–" : column.firstValue.slice(0, 60) || "empty"),
    },
    {
      key: "field",
      label: "Goes to",
      cell: (column) =>
        column.match === "protected" ? (
          "Left out"
        ) : (
          <SelectField
            name={`column-${column.index}`}
            id={`column-${column.index}`}
            label={<span className="visually-hidden">{column.heading} goes to</span>}
            options={options}
            defaultValue={chosen.get(column.index) ?? ""}
          />
        ),
    },
    { key: "match", label: "Match", cell: (column) => MATCH_WORDS[column.match] },
  ];
  const table = (caption: string, rows: FileColumn[]) => (
    <DataTable caption={caption} columns={tableColumns} rows={rows} rowKey={(column) => String(column.index)} />
  );
  return (
    <Card title="Columns" aside={`${columns.length} in the file`}>
      <Form method="post" className="stack" key={JSON.stringify([choice, typed])}>
        {table("Columns that are used or protected", used)}
        {rest.length ? (
          <details>
            <summary>{formatCount(rest.length, "more column", "more columns")}, left out</summary>
            {table("Columns left out", rest)}
          </details>
        ) : null}
        <DateOrder dates={preview.dates} dateOrder={choice.dateOrder} />
        {kind === "levels" ? <FixedFacts mapping={preview.mapping} fixed={choice.fixed} /> : null}
        {kind === "tickets" ? <TimeZone timeZone={choice.timeZone} /> : null}
        {kind === "people" || kind === "competencies" || kind === "tickets" ? null : (
          <CheckboxField
            name="leaveOutStrangers"
            id="leave-out-strangers"
            label="Leave out people who are not recorded here"
            hint="For a file of the whole firm. Otherwise their rows are listed as not imported."
            defaultChecked={choice.leaveOutStrangers}
          />
        )}
        <div className="row">
          <SubmitButton intent="choose-columns" pendingText="Reading" variant="quiet">
            Read again with these columns
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
