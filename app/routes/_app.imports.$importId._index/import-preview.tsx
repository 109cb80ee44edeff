import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { newThings } from "#app/components/imports/words.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Steps } from "#app/components/ui/steps.tsx";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { ChoicesCard } from "./choices-card.tsx";
import { ColumnsForm, type Preview } from "./columns-form.tsx";
import { ListCard } from "./list-card.tsx";
import { MissingCard } from "./missing-card.tsx";
import type { LoadedImport } from "./route.tsx";
import { RowsCard } from "./rows-card.tsx";
import { RowsFilter } from "./rows-filter.tsx";
import { SourceNotes } from "./source-notes.tsx";

type PreviewProps = Omit<LoadedImport, "preview"> & {
  preview: Preview;
  reason: string | undefined;
  /** What was chosen in a form of columns that was not accepted. */
  typed: Record<string, number> | null;
};

const ENCODINGS: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
  xlsx: "a workbook",
};
const DELIMITERS: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" };

function sentence({ counts, choices }: Preview, kind: ImportKind): string {
  if (choices?.chosen.length === 0)
    return `Nothing yet: choose from ${formatCount(choices.total, "entry", "entries")}.`;
  const { created, changed, unchanged, rejected, leftOut } = counts;
  const total = created + changed + unchanged + rejected + leftOut;
  const changes = formatCount(changed, "change", "changes");
  const ready = `${total - rejected} of ${formatCount(total, "row", "rows")} can be read: ${newThings(created, kind)}, ${changes}, ${unchanged} without a change${leftOut ? `, ${leftOut} left out` : ""}.`;
  return rejected ? `${ready} ${formatCount(rejected, "row needs", "rows need")} a correction first.` : ready;
}

const shape = ({ encoding, delimiter, sheet }: Preview): string =>
  encoding === "json"
    ? "read as a published list"
    : sheet === null
      ? `read as ${ENCODINGS[encoding] ?? encoding}, ${DELIMITERS[delimiter] ?? "one column"}`
      : `read as ${ENCODINGS[encoding] ?? encoding}, sheet “${sheet}”`;

export function ImportPreview({ id, kind, fileName, show, preview, reason, typed }: PreviewProps) {
  return (
    <>
      <PageHeader
        question="What will this file change?"
        answer={sentence(preview, kind)}
        meta={[fileName, shape(preview), "nothing is saved yet"]}
        actions={<LinkButton to={paths.newImport({ kind })}>Choose another file</LinkButton>}
      />
      <div className="stack">
        <Steps
          label="Import"
          steps={[
            { label: "File", state: "done" },
            { label: "Columns and rows", state: "current" },
            { label: "Done", state: "ahead" },
          ]}
        />
        <ErrorSummary items={reason ? [{ message: reason }] : []} title="Nothing was imported" />
        <SourceNotes rememberedFrom={preview.choice.rememberedFrom} sheet={preview.sheet} sheets={preview.sheets} />
        {preview.choices ? null : <ColumnsForm kind={kind} preview={preview} typed={typed} />}
        <RowsFilter departments={preview.departments} titles={preview.titles} chosen={preview.choice.filter} />
        {kind === "competencies" || kind === "occupations" ? (
          <ListCard kind={kind} list={preview.choice.list} releases={preview.releases} />
        ) : null}
        {preview.choices ? <ChoicesCard importId={id} choices={preview.choices} search={preview.search} /> : null}
        <MissingCard missing={preview.missing} chosen={preview.choice.archive} />
        {preview.notices.map((notice) => (
          <Note key={notice} tone="info">
            {notice}
          </Note>
        ))}
        {preview.choices?.chosen.length === 0 ? null : <RowsCard id={id} kind={kind} show={show} preview={preview} />}
      </div>
    </>
  );
}
