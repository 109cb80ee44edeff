import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { ROUND_STATE_WORDS } from "#app/components/rounds/round-words.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { loadRounds } from "#app/services/rounds/load-rounds.server.ts";

export const meta: MetaFunction = () => [{ title: "Assessment rounds · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Assessment rounds" }] };

export async function loader(args: LoaderFunctionArgs) {
  return loadRounds(await requireViewer(args, "rounds:read"));
}

type Round = Awaited<ReturnType<typeof loader>>["rounds"][number];

export default function Rounds() {
  const { rounds, mayOpen } = useLoaderData<typeof loader>();
  const open = rounds.filter(({ state }) => state === "open").length;
  const toNew = (
    <LinkButton to={paths.newRound()} variant="primary">
      Open a round
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        question="Who is asked to assess whom?"
        answer={open ? `${formatCount(open, "round is", "rounds are")} open.` : "No round is open."}
        actions={mayOpen ? toNew : undefined}
      />
      {rounds.length ? (
        <RoundTable rounds={rounds} />
      ) : (
        <EmptyState
          reason="no-data"
          title="No round so far"
          actions={mayOpen ? toNew : <LinkButton to={paths.matrix()}>Look at the matrix</LinkButton>}
        >
          A round asks people, their supervisors, peers and reports for levels by a day. Their answers enter the record
          together, so that nobody can tell who said what.
        </EmptyState>
      )}
    </>
  );
}

function RoundTable({ rounds }: { rounds: Round[] }) {
  const { locale } = useReader();
  const columns: Column<Round>[] = [
    { key: "name", label: "Round", header: true, cell: ({ id, name }) => <Link to={paths.round(id)}>{name}</Link> },
    {
      key: "state",
      label: "State",
      cell: ({ state }) => <Tag tone={state === "open" ? "good" : "plain"}>{ROUND_STATE_WORDS[state]}</Tag>,
    },
    { key: "due", label: "Answers by", cell: ({ dueOn }) => formatDay(dueOn, locale) },
    { key: "people", label: "About", cell: ({ people }) => formatCount(people, "person", "people") },
    { key: "in", label: "Answered", numeric: true, cell: ({ asked, handedIn }) => `${handedIn} of ${asked}` },
  ];
  return <DataTable caption="Assessment rounds" columns={columns} rows={rounds} rowKey={({ id }) => id} />;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
