import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { bindingSentence } from "#app/components/capacity/capacity-words.ts";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { type CapacityPage, type CapacityTickets, loadCapacity } from "#app/services/capacity/load-capacity.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { ConstraintsCard } from "./constraints-card.tsx";
import { MonthsFigure, SeasonFigure, TicketFacts, WeekdaysFigure, WeekFigure } from "./demand-figures.tsx";
import { FunctionsCard } from "./functions-card.tsx";
import { MixFigure } from "./mix-figure.tsx";
import { OptionsCard } from "./options-card.tsx";
import { HandleCard, HoursCard, LiveCard, PaidYearCard } from "./workload-cards.tsx";

export const meta: MetaFunction = () => [{ title: "Capacity · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Capacity" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "capacity:read", { forOthers: true });
  const scenarioId = new URL(args.request.url).searchParams.get("scenario") ?? undefined;
  return loadCapacity(viewer, isRecordId(scenarioId) ? scenarioId : null);
}

export default function Capacity() {
  const page = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const { plan, tickets, may } = page;
  const sentence = bindingSentence({
    ...{ binding: plan.binding, thin: plan.cover.thin, withoutSkill: plan.withoutSkill },
    criticalCompetencies: plan.cover.critical,
  });
  return (
    <>
      <PageHeader
        question="How many people does the work need, and what decides it?"
        answer={sentence}
        meta={[
          tickets ? `Tickets from ${formatDay(tickets.from, locale)} to ${formatDay(tickets.lastDay, locale)}` : null,
          page.changed.length > 0 ? `${page.changed.length} figures of your own` : "usual figures",
        ]}
        actions={
          <>
            <PrintButton />
            {may.write ? <LinkButton to={paths.capacityInputs()}>Figures of your own</LinkButton> : null}
            {may.import ? <LinkButton to={paths.newImport({ kind: "tickets" })}>Import tickets</LinkButton> : null}
          </>
        }
      />
      <div className="stack">
        {tickets ? null : <NoTickets page={page} />}
        <ConstraintsCard page={page} />
        {tickets ? <Demand page={page} tickets={tickets} /> : null}
        <div className="grid-2">
          <HandleCard page={page} />
          <PaidYearCard page={page} />
          <LiveCard page={page} />
          <HoursCard page={page} />
        </div>
        <FunctionsCard functions={plan.functions} />
        <OptionsCard options={page.options} />
        <p className="caption">
          Who asked is never kept: a code made with a key of your organisation takes the place of the name, so that
          different people can be counted. <Link to={paths.computed("capacity")}>How this is computed</Link>
        </p>
      </div>
    </>
  );
}

function NoTickets({ page: { isCounting, may } }: { page: CapacityPage }) {
  if (isCounting)
    return (
      <Note
        tone="info"
        title="The tickets are being counted."
        actions={<LinkButton to={paths.capacity()}>Look again</LinkButton>}
      >
        Everything below is without them until they are.
      </Note>
    );
  return (
    <EmptyState
      reason="no-data"
      title="No tickets are on record"
      actions={
        may.import ? (
          <LinkButton to={paths.newImport({ kind: "tickets" })} variant="primary">
            Import tickets
          </LinkButton>
        ) : (
          <LinkButton to={paths.computed("capacity")}>How it is computed</LinkButton>
        )
      }
    >
      {may.import ? "An export of your service desk as CSV or XLSX is enough." : "Your owner or HR can import them."}{" "}
      Until then usual figures stand in below.
    </EmptyState>
  );
}

function Demand({ page, tickets }: { page: CapacityPage; tickets: CapacityTickets }) {
  const { mixes, tickets: total } = tickets;
  return (
    <>
      <Card title="What arrives" id="demand">
        <div className="stack">
          <TicketFacts page={page} tickets={tickets} />
          <MonthsFigure page={page} tickets={tickets} />
        </div>
      </Card>
      <Card>
        <WeekFigure page={page} tickets={tickets} />
      </Card>
      <div className="grid-2">
        <Card>
          <SeasonFigure tickets={tickets} />
        </Card>
        <Card>
          <WeekdaysFigure tickets={tickets} />
        </Card>
      </div>
      <Card title="The mix" id="mix">
        <div className="grid-2">
          <MixFigure title="By category" what="Category" mix={mixes.category} total={total} />
          <MixFigure title="By priority" what="Priority" mix={mixes.priority} total={total} />
          <MixFigure title="By assignment group" what="Group" mix={mixes.assignmentGroup} total={total} />
          <MixFigure title="By channel" what="Channel" mix={mixes.channel} total={total} />
        </div>
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
