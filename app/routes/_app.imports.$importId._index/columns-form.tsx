import { Form } from "@remix-run/react";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { FIELD_WORDS } from "#app/components/imports/words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { LEVELS_FIELDS, PEOPLE_FIELDS } from "#app/domain/imports/import-fields.ts";
import { formatDay } from "#app/lib/format.ts";
import type { LoadedImport } from "./route.tsx";

type Preview = NonNullable<LoadedImport["preview"]>;
type FileColumn = Preview["columns"][number];

interface ColumnsFormProps {
  kind: "people" | "levels";
  columns: FileColumn[];
  mapping: Preview["mapping"];
  dates: Preview["dates"];
  dateOrder: "dmy" | "mdy";
}

const MATCH_WORDS = {
  exact: "exact",
  similar: "similar",
  guessed: "guessed from the values",
  none: "–",
  protected: "protected, never read",
};

const DATE_ORDERS = [
  { value: "dmy", label: "Day first" },
  { value: "mdy", label: "Month first" },
];

export function ColumnsForm({ kind, columns, mapping, dates, dateOrder }: ColumnsFormProps) {
  const { locale } = useReader();
  const fields = kind === "people" ? PEOPLE_FIELDS : LEVELS_FIELDS;
  const options = [
    { value: "", label: "Leave out" },
    ...fields.map((field) => ({ value: field, label: FIELD_WORDS[field] ?? field })),
  ];
  const chosen = new Map(Object.entries(mapping).map(([field, index]) => [index, field]));
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
      <Form method="post" className="stack">
        {table("Columns that are used or protected", used)}
        {rest.length ? (
          <details>
            <summary>{rest.length} more columns, left out</summary>
            {table("Columns left out", rest)}
          </details>
        ) : null}
        {dates?.ambiguous && dates.basis !== "unneeded" ? (
          <Note tone="info">
            <p>
              <b>
                {dates.ambiguous.text} is read as {formatDay(dates.ambiguous[dateOrder], locale)}.
              </b>{" "}
              {dates.basis === "shown" && dates.proof
                ? `Other dates, such as ${dates.proof}, fit one order only.`
                : dates.basis === "separator"
                  ? "Dates with full stops write the day first."
                  : "Nothing in the file tells which comes first."}
            </p>
            <RadioField name="dateOrder" label="Dates in this file" options={DATE_ORDERS} defaultValue={dateOrder} />
          </Note>
        ) : (
          <input type="hidden" name="dateOrder" value={dateOrder} />
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
