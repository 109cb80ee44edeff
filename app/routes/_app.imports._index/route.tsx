import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { importStateWords } from "#app/components/imports/words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { listImportLog } from "#app/services/imports/list-imports.server.ts";

export const meta: MetaFunction = () => [{ title: "Imports · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Imports" }] };

export async function loader(args: LoaderFunctionArgs) {
  return { imports: await listImportLog(await requireViewer(args, "imports:write")) };
}

type Entry = Awaited<ReturnType<typeof listImportLog>>[number];

export default function Imports() {
  const { imports } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const columns: Column<Entry>[] = [
    {
      key: "file",
      label: "File",
      header: true,
      cell: (entry) => <Link to={paths.import(entry.id)}>{entry.fileName}</Link>,
    },
    { key: "kind", label: "Holds", cell: (entry) => (entry.kind === "people" ? "People" : "Competency levels") },
    { key: "state", label: "State", cell: (entry) => importStateWords(entry) },
    { key: "when", label: "When", cell: (entry) => formatDay(entry.createdAt, locale) },
    { key: "who", label: "Who", cell: (entry) => entry.accountName ?? "–" },
  ];
  return (
    <>
      <PageHeader
        question="What was brought in from files?"
        answer={imports.length ? `${formatCount(imports.length, "file", "files")} so far.` : "Nothing yet."}
        actions={
          <>
            <LinkButton to={paths.newImport({ kind: "levels" })}>Import levels</LinkButton>
            <LinkButton to={paths.newImport({ kind: "people" })} variant="primary">
              Import people
            </LinkButton>
          </>
        }
      />
      {imports.length ? (
        <DataTable caption="Imports" columns={columns} rows={imports} rowKey={(entry) => entry.id} />
      ) : (
        <EmptyState
          reason="no-data"
          title="A list saves typing"
          actions={<LinkButton to={paths.newImport({ kind: "people" })}>Choose a file</LinkButton>}
        >
          A CSV export of your HR system brings the team, a second file its competency levels. Every row is shown with
          what it would change before anything is saved.
        </EmptyState>
      )}
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
