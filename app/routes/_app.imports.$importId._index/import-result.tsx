import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { importStateWords } from "#app/components/imports/words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { paths } from "#app/lib/paths.ts";
import type { LoadedImport } from "./route.tsx";

export function ImportResult(props: LoadedImport & { reason: string | undefined }) {
  const { id, kind, state, fileName, hasRejectedFile, reason } = props;
  const isDone = state === "committed";
  return (
    <>
      <PageHeader
        question="What became of this file?"
        answer={`${importStateWords(props)}.`}
        meta={[fileName]}
        actions={
          isDone ? (
            <LinkButton to={kind === "people" ? paths.people() : paths.matrix()} variant="primary">
              {kind === "people" ? "See the people" : "See the matrix"}
            </LinkButton>
          ) : (
            <LinkButton to={paths.newImport({ kind })} variant="primary">
              Choose another file
            </LinkButton>
          )
        }
      />
      <div className="stack">
        <ErrorSummary items={reason ? [{ message: reason }] : []} />
        {isDone ? (
          <Card title="And now">
            <div className="stack">
              <p className="caption">
                {hasRejectedFile
                  ? "Rows that were not imported wait for 24 hours. Correct them in the file below and import that."
                  : "Every row was read. The uploaded file is deleted."}
              </p>
              <div className="row">
                {hasRejectedFile ? (
                  <LinkButton to={paths.rejectedRows(id)} reloadDocument>
                    Download the rows that were not imported
                  </LinkButton>
                ) : null}
                {kind === "people" ? (
                  <LinkButton to={paths.newImport({ kind: "levels" })}>Import their levels</LinkButton>
                ) : null}
              </div>
              {kind === "levels" ? (
                <ConfirmForm
                  trigger="Take this import back"
                  question="None of its levels counts any longer. Decisions that were recorded keep their own copy."
                  confirm="Take it back"
                  fields={{ intent: "undo-import" }}
                />
              ) : null}
            </div>
          </Card>
        ) : null}
      </div>
    </>
  );
}
