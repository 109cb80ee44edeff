import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { importStateWords } from "#app/components/imports/words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import type { LoadedImport } from "./route.tsx";

const UNDO_WORDS: Record<ImportKind, string> = {
  people:
    "The people whom it added are removed and those whom it changed are put back as they were. Nothing happens if something depends on one of them: you are told what.",
  levels: "None of its levels counts any longer. Decisions that were recorded keep their own copy.",
  competencies:
    "The competencies that it added are removed and those that it changed or archived are put back as they were. Nothing happens if something rests on one of them: you are told what.",
  occupations:
    "The roles and skills that it added are removed, and other roles ask for what they asked before. Nothing happens if somebody is in one of them or something rests on a skill: you are told what.",
  tickets:
    "None of its tickets counts any longer, and they are deleted. Tickets that came with another file too stay only where that file changed them.",
  pay: "The amounts that it found are put back, and those that it added are removed. Nothing happens if one was changed since.",
};

const AFTER: Record<ImportKind, { label: string; to: string }> = {
  people: { label: "See the people", to: paths.people() },
  levels: { label: "See the matrix", to: paths.matrix() },
  competencies: { label: "See the catalogue", to: paths.competencies() },
  occupations: { label: "See the roles", to: paths.roles() },
  tickets: { label: "See the capacity", to: paths.capacity() },
  pay: { label: "See the people", to: paths.people() },
};

export function ImportResult(props: Omit<LoadedImport, "preview"> & { reason: string | undefined }) {
  const { id, kind, state, fileName, hasRejectedFile, reason, unreadable, cancelledAt } = props;
  const isDone = state === "committed";
  return (
    <>
      <PageHeader
        question="What became of this file?"
        answer={unreadable ?? `${importStateWords({ ...props, isCancelled: cancelledAt !== null })}.`}
        meta={[fileName]}
        actions={
          isDone ? (
            <LinkButton to={AFTER[kind].to} variant="primary">
              {AFTER[kind].label}
            </LinkButton>
          ) : (
            <LinkButton to={paths.newImport({ kind })} variant="primary">
              Choose another file
            </LinkButton>
          )
        }
      />
      <div className="stack">
        <ErrorSummary items={(reason ?? "").split("\n").flatMap((message) => (message ? [{ message }] : []))} />
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
              <ConfirmForm
                trigger="Take this import back"
                question={UNDO_WORDS[kind]}
                confirm="Take it back"
                fields={{ intent: "undo-import" }}
              />
            </div>
          </Card>
        ) : null}
      </div>
    </>
  );
}
