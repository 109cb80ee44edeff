import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { formatMoment } from "#app/components/backups/backup-words.ts";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { beginBackup, checkNamedBackup } from "#app/services/backups/handle-backups.server.ts";
import { loadBackups } from "#app/services/backups/load-backups.server.ts";
import { AccessNote } from "./access-note.tsx";
import { type BackupRow, BackupTable } from "./backup-table.tsx";
import { HowBackupsWork } from "./how-backups-work.tsx";
import { WorkUnderWay } from "./work-under-way.tsx";

export const meta: MetaFunction = () => [{ title: "Backups · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Settings", to: paths.settings() }, { label: "Backups" }] };

export async function loader(args: LoaderFunctionArgs) {
  return loadBackups(await requireViewer(args, "backups:write"));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "backups:write");
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "make": {
      const verdict = await beginBackup(viewer);
      if (!verdict.ok) return redirectWithMessage(paths.backups(), verdict.reason, "warn");
      return redirectWithMessage(paths.backups(), "The backup has begun.");
    }
    case "check": {
      const verdict = await checkNamedBackup(viewer, String(form.get("name")));
      if (!verdict.ok) return redirectWithMessage(paths.backups(), verdict.reason, "warn");
      if (verdict.value) return redirectWithMessage(paths.backups(), verdict.value, "warn");
      return redirectWithMessage(paths.backups(), "The backup is whole and can be restored.");
    }
    default:
      throw notFound("This action");
  }
}

/** Only a backup that was read back whole is counted on. */
function answerOf(files: BackupRow[], locale: string): string {
  if (files.length === 0) return "No: there is no backup yet.";
  const good = files.find(({ check }) => check?.problem === null);
  return good ? `Yes, as it was on ${formatMoment(good.madeAt, locale)}.` : "Not known: check a backup.";
}

export default function Backups() {
  const page = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const may = page.access === "everything" || page.access === "all-but-restore";
  return (
    <>
      <PageHeader
        question="Could everything be brought back?"
        answer={may ? answerOf(page.files, locale) : undefined}
        actions={
          may && !page.work ? (
            <Form method="post">
              <SubmitButton intent="make" pendingText="Beginning">
                Make a backup now
              </SubmitButton>
            </Form>
          ) : null
        }
      />
      <div className="stack-lg">
        <AccessNote access={page.access} />
        {page.failure ? (
          <Note tone="bad" title={`What failed at ${formatMoment(page.failure.at, locale)}:`}>
            {page.failure.message}
          </Note>
        ) : null}
        {page.work ? <WorkUnderWay work={page.work} locale={locale} /> : null}
        {page.files.length ? <BackupTable files={page.files} locale={locale} /> : null}
        <HowBackupsWork {...page} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
