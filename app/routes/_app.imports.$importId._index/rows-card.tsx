import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { Preview } from "./columns-form.tsx";
import type { LoadedImport } from "./route.tsx";
import { RowsTable } from "./rows-table.tsx";
import { VerdictFacts } from "./verdict-facts.tsx";

type RowsCardProps = Pick<LoadedImport, "id" | "kind" | "show"> & { preview: Preview };

/** What each row would do, and the word that carries it out. */
export function RowsCard({ id, kind, show, preview }: RowsCardProps) {
  const { counts } = preview;
  const writes = counts.created + counts.changed;
  return (
    <Card
      title="Rows"
      aside={
        counts.rejected ? <a href={paths.rejectedRows(id)}>Download the rows that need a correction</a> : undefined
      }
    >
      <div className="stack">
        <VerdictFacts importId={id} kind={kind} counts={counts} show={show} />
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
  );
}
