import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readExportFilter } from "#app/components/exports/read-export-filter.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { loadExports } from "#app/services/exports/load-exports.server.ts";
import { ArchiveCard } from "./archive-card.tsx";
import { ExportFilterForm } from "./filter-form.tsx";
import { TablesTable } from "./tables-table.tsx";

export const meta: MetaFunction = () => [{ title: "Exports · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Exports" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "exports:read");
  const filter = readExportFilter(new URL(args.request.url));
  return { filter, ...(await loadExports(viewer, filter)) };
}

export default function Exports() {
  const page = useLoaderData<typeof loader>();
  const { filter, tables, people, departments, managers, isWholeOrganisation, withPay } = page;
  const isNarrowed =
    filter.text !== "" || filter.managerId !== "" || filter.department !== "" || filter.include !== "all";
  const whose = isWholeOrganisation ? "of the organisation" : "of your reporting line";
  return (
    <>
      <PageHeader
        question="What can be taken out?"
        answer={`${formatCount(people, "person", "people")} ${isNarrowed ? `${whose} fit the filter` : whose}. Every download is recorded.`}
      />
      <div className="stack">
        <ExportFilterForm filter={filter} departments={departments} managers={managers} isNarrowed={isNarrowed} />
        <TablesTable tables={tables} filter={filter} />
        <ArchiveCard isWholeOrganisation={isWholeOrganisation} withPay={withPay} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
