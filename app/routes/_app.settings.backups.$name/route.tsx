import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkWords, formatMoment, formatSize, REASON_WORDS } from "#app/components/backups/backup-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { findBackupToRestore } from "#app/services/backups/load-backups.server.ts";
import { beginRestore } from "#app/services/backups/restore-backup.server.ts";
import { restoreSchema } from "./form.ts";
import { RestoreForm } from "./restore-form.tsx";

export const meta: MetaFunction = () => [{ title: "Restore a backup · Rightrung" }];
export const handle = {
  breadcrumb: () => [
    { label: "Settings", to: paths.settings() },
    { label: "Backups", to: paths.backups() },
    { label: "Restore" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "backups:write");
  const found = await findBackupToRestore(viewer, args.params.name ?? "");
  if (!found) throw notFound("This backup");
  return { ...found, organisationName: viewer.organisation.name };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "backups:write");
  if (!(await findBackupToRestore(viewer, args.params.name ?? ""))) throw notFound("This backup");
  const submission = parseWithZod(await args.request.formData(), { schema: restoreSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await beginRestore(viewer, args.params.name ?? "", submission.value.organisation);
  if (verdict.ok) return redirect(paths.backups());
  const errors = [verdict.reason];
  return badRequest(
    submission.reply(verdict.field ? { fieldErrors: { [verdict.field]: errors } } : { formErrors: errors }),
  );
}

export default function RestoreBackup() {
  const { file, path, mayRestore, organisationName } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { locale } = useReader();
  const madeAt = formatMoment(file.madeAt, locale);
  return (
    <>
      <PageHeader
        question={`Go back to how it was on ${madeAt}?`}
        answer="Everything entered since then is replaced. What is there now is kept as a backup first."
      />
      <div className="stack-lg">
        <Card title="This backup">
          <DefinitionList
            items={[
              { term: "Made", description: `${madeAt}: ${REASON_WORDS[file.reason].toLowerCase()}` },
              {
                term: "Rows",
                description: file.check?.rows == null ? "Not counted" : formatNumber(file.check.rows, locale),
              },
              { term: "Size", description: formatSize(file.size, locale) },
              { term: "Checked", description: checkWords(file.check, locale) },
            ]}
          />
        </Card>
        <Card title="Restore it">
          {mayRestore ? (
            <RestoreForm organisationName={organisationName} lastResult={lastResult} />
          ) : (
            <p>
              In a demo company this is left to the command line, with the server stopped:{" "}
              <code>npm run restore -- {path}</code>
            </p>
          )}
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
