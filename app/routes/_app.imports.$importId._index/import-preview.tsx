import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { FactRow } from "#app/components/ui/fact-row.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { Steps } from "#app/components/ui/steps.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { ColumnsForm } from "./columns-form.tsx";
import type { LoadedImport } from "./route.tsx";
import { RowsTable } from "./rows-table.tsx";

type Preview = NonNullable<LoadedImport["preview"]>;
type PreviewProps = Omit<LoadedImport, "preview"> & { preview: Preview; reason: string | undefined };

const ENCODINGS: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};
const DELIMITERS: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" };

function sentence({ counts }: Preview, kind: "people" | "levels"): string {
  const { created, changed, unchanged, rejected } = counts;
  const total = created + changed + unchanged + rejected;
  const things =
    kind === "people"
      ? formatCount(created, "new person", "new people")
      : formatCount(created, "new level", "new levels");
  const ready = `${total - rejected} of ${formatCount(total, "row", "rows")} can be read: ${things}, ${formatCount(changed, "change", "changes")}, ${unchanged} without a change.`;
  return rejected ? `${ready} ${formatCount(rejected, "row needs", "rows need")} a correction first.` : ready;
}

export function ImportPreview({ id, kind, fileName, show, preview, reason }: PreviewProps) {
  const { counts } = preview;
  const writes = counts.created + counts.changed;
  const total = writes + counts.unchanged + counts.rejected;
  const fact = (value: number, label: string, verdict: typeof show) => ({
    value,
    label,
    to: paths.import(id, verdict === "all" ? {} : { show: verdict }),
    current: show === verdict,
  });
  return (
    <>
      <PageHeader
        question="What will this file change?"
        answer={sentence(preview, kind)}
        meta={[
          fileName,
          `read as ${ENCODINGS[preview.encoding] ?? preview.encoding}, ${DELIMITERS[preview.delimiter] ?? "one column"}`,
          "nothing is saved yet",
        ]}
        actions={<LinkButton to={paths.newImport({ kind })}>Choose another file</LinkButton>}
      />
      <div className="stack">
        <Steps
          label="Import"
          steps={[
            { label: "File", state: "done" },
            { label: "Columns and rows", state: "current" },
            { label: "Done", state: "todo" },
          ]}
        />
        <ErrorSummary items={reason ? [{ message: reason }] : []} title="Nothing was imported" />
        <ColumnsForm
          kind={kind}
          columns={preview.columns}
          mapping={preview.mapping}
          dates={preview.dates}
          dateOrder={preview.dateOrder}
        />
        {preview.notices.map((notice) => (
          <Note key={notice} tone="info">
            {notice}
          </Note>
        ))}
        <Card
          title="Rows"
          aside={
            counts.rejected ? <a href={paths.rejectedRows(id)}>Download the rows that need a correction</a> : undefined
          }
        >
          <div className="stack">
            <FactRow
              label="Rows by verdict"
              facts={[
                fact(total, "all rows", "all"),
                fact(counts.created, kind === "people" ? "new people" : "new levels", "created"),
                fact(counts.changed, "changes", "changed"),
                fact(counts.unchanged, "no change", "unchanged"),
                fact(counts.rejected, "not imported", "rejected"),
              ]}
            />
            {preview.rows.length ? (
              <RowsTable kind={kind} rows={preview.rows} names={preview.names} />
            ) : (
              <EmptyState
                reason="no-results"
                title="No row of this kind"
                actions={<LinkButton to={paths.import(id)}>Show all rows</LinkButton>}
              />
            )}
            <Pagination
              page={preview.page}
              pageCount={preview.pageCount}
              total={preview.rowsFitting}
              noun="rows"
              hrefFor={(page) => paths.import(id, { page, ...(show === "all" ? {} : { show }) })}
            />
            <Form method="post" className="row">
              <input type="hidden" name="created" value={counts.created} />
              <input type="hidden" name="changed" value={counts.changed} />
              <input type="hidden" name="rejected" value={counts.rejected} />
              <SubmitButton intent="commit-import" pendingText="Importing" disabled={writes === 0}>
                {writes ? `Import ${formatCount(writes, "row", "rows")}` : "Nothing to import"}
              </SubmitButton>
              <Button type="submit" name="intent" value="discard-import" variant="quiet">
                Throw the file away
              </Button>
              <span className="caption">All of them are saved in one step: if one fails, none is.</span>
            </Form>
          </div>
        </Card>
      </div>
    </>
  );
}
