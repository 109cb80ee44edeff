import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadCalibration } from "#app/services/rounds/load-calibration.server.ts";
import { ConversationTable } from "./conversation-table.tsx";
import { SpreadTable } from "./spread-table.tsx";

export const meta: MetaFunction = () => [{ title: "Calibration · Rightrung" }];
export const handle = {
  breadcrumb: ({ round }: { round: { id: string; name: string } }) => [
    { label: "Assessment rounds", to: paths.rounds() },
    { label: round.name, to: paths.round(round.id) },
    { label: "Calibration" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:write");
  const found = await loadCalibration(viewer, args.params.roundId ?? "");
  if (!found) throw notFound("This round");
  return found;
}

export type CalibrationPage = Awaited<ReturnType<typeof loader>>;

export default function Calibration() {
  const page = useLoaderData<typeof loader>();
  const same = page.spreads.filter(({ allTheSame }) => allTheSame);
  const answer = same.length
    ? `${formatCount(same.length, "supervisor gives", "supervisors give")} one level for everything.`
    : "Every supervisor uses more than one level.";
  return (
    <>
      <PageHeader
        question="Do supervisors use the scale alike?"
        answer={
          page.applies
            ? answer
            : `Calibration needs ${page.least} people with levels from this round; there are ${page.rated}.`
        }
        actions={<LinkButton to={paths.round(page.round.id)}>Back to the round</LinkButton>}
      />
      <div className="stack">
        {page.applies ? <SpreadTable spreads={page.spreads} /> : null}
        {page.rated ? (
          <ConversationTable {...page} />
        ) : (
          <EmptyState
            reason="no-data"
            title="Nothing of this round is on record yet"
            actions={<LinkButton to={paths.round(page.round.id)}>Back to the round</LinkButton>}
          >
            Answers enter the record when the round is closed, or when everybody asked about a person has answered.
          </EmptyState>
        )}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
