import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { PANEL_STATE_WORDS } from "#app/components/panels/panel-words.ts";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { loadPanels } from "#app/services/panels/load-panels.server.ts";

export const meta: MetaFunction = () => [{ title: "Interviews and trials · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Interviews and trials" }] };

export async function loader(args: LoaderFunctionArgs) {
  return loadPanels(await requireViewer(args, "panels:read"));
}

type Panel = Awaited<ReturnType<typeof loader>>["panels"][number];

export default function Panels() {
  const { panels, mayOpen } = useLoaderData<typeof loader>();
  const open = panels.filter(({ state }) => state === "open").length;
  const toNew = (
    <LinkButton to={paths.newPanel()} variant="primary">
      Open a sheet
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        question="Who is interviewed, tried out, leads on trial?"
        answer={open ? `${formatCount(open, "sheet is", "sheets are")} open.` : "No sheet is open."}
        actions={mayOpen ? toNew : undefined}
      />
      {panels.length ? (
        <PanelTable panels={panels} />
      ) : (
        <EmptyState
          reason="no-data"
          title="No interview or trial so far"
          actions={mayOpen ? toNew : <LinkButton to={paths.people()}>Look at the people</LinkButton>}
        >
          Two to five people score somebody on the same questions, each alone before they talk. Together that says more
          about leading than any technical level.
        </EmptyState>
      )}
    </>
  );
}

function PanelTable({ panels }: { panels: Panel[] }) {
  const { locale } = useReader();
  const columns: Column<Panel>[] = [
    {
      key: "person",
      label: "About",
      header: true,
      cell: ({ id, personName }) => <Link to={paths.panel(id)}>{personName}</Link>,
    },
    { key: "kind", label: "Kind", cell: ({ kind }) => EVIDENCE_KIND_WORDS[kind].name },
    {
      key: "state",
      label: "State",
      cell: ({ state }) => <Tag tone={state === "open" ? "good" : "plain"}>{PANEL_STATE_WORDS[state]}</Tag>,
    },
    { key: "day", label: "Day", cell: ({ heldOn }) => formatDay(heldOn, locale) },
    { key: "in", label: "Handed in", numeric: true, cell: ({ asked, handedIn }) => `${handedIn} of ${asked}` },
    {
      key: "score",
      label: "Outcome",
      numeric: true,
      cell: ({ score }) => (score === null ? "–" : `${formatNumber(score, locale, 2)} of 5`),
    },
  ];
  return <DataTable caption="Interviews and trials" columns={columns} rows={panels} rowKey={({ id }) => id} />;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
