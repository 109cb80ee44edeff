import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KIND_WORDS } from "#app/components/imports/words.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { listImportLog } from "#app/services/imports/list-imports.server.ts";
import { LogFilter } from "./log-filter.tsx";
import { LogTable } from "./log-table.tsx";
import { readLogQuery } from "./query.ts";

export const meta: MetaFunction = () => [{ title: "Imports · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Imports" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "imports:write");
  const query = readLogQuery(new URL(args.request.url));
  return { ...(await listImportLog(viewer, query)), chosen: { kind: query.kind, state: query.state } };
}

export default function Imports() {
  const { imports, kinds, total, page, pageCount, chosen } = useLoaderData<typeof loader>();
  const isFiltered = chosen.kind !== undefined || chosen.state !== undefined;
  const answer = total
    ? `${formatCount(total, "file", "files")} ${isFiltered ? "of this kind" : "so far"}.`
    : "Nothing yet.";
  const choose = <LinkButton to={paths.newImport({ kind: "people" })}>Choose a file</LinkButton>;
  const showAll = <LinkButton to={paths.imports()}>Show all imports</LinkButton>;
  return (
    <>
      <PageHeader
        question="What was brought in from files?"
        answer={isFiltered && total === 0 ? "No file of this kind." : answer}
        actions={[...kinds].reverse().map((kind) => (
          <LinkButton key={kind} to={paths.newImport({ kind })} {...(kind === "people" ? { variant: "primary" } : {})}>
            Import {kind === "levels" ? "levels" : KIND_WORDS[kind].toLowerCase()}
          </LinkButton>
        ))}
      />
      <div className="stack">
        {total || isFiltered ? <LogFilter kinds={kinds} chosen={chosen} /> : null}
        {imports.length ? (
          <LogTable imports={imports} />
        ) : (
          <EmptyState
            reason={isFiltered ? "no-results" : "no-data"}
            title={isFiltered ? "No such import" : "A list saves typing"}
            actions={isFiltered ? showAll : choose}
          >
            {isFiltered
              ? "Imports of another kind or state are there."
              : "A CSV or XLSX export of your HR system brings the team, a second file its competency levels. Every row is shown with what it would change before anything is saved."}
          </EmptyState>
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          total={total}
          noun="imports"
          hrefFor={(to) =>
            paths.imports({
              page: to,
              ...(chosen.kind ? { kind: chosen.kind } : {}),
              ...(chosen.state ? { state: chosen.state } : {}),
            })
          }
        />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
