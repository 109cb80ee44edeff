import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { addressOfJob, readSideBySide, roleWords } from "#app/components/promotion-board/board-query.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadSideBySide } from "#app/services/promotion-board/load-side-by-side.server.ts";
import { JobForm } from "./job-form.tsx";
import { SideBySideTable } from "./side-by-side-table.tsx";

export const meta: MetaFunction = () => [{ title: "Side by side · Team picture · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Team picture", to: paths.promotionBoard() }, { label: "Side by side" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read", { forOthers: true });
  const query = readSideBySide(new URL(args.request.url));
  const found = await loadSideBySide(viewer, query);
  if (!found) throw notFound("One of these people");
  return { query, ...found };
}

export default function SideBySide() {
  const { query, people, criticalCompetencies, model } = useLoaderData<typeof loader>();
  const others = paths.promotionBoard(addressOfJob(query));
  if (people.length === 0) return <ChooseFirst chosen={query.personIds.length} others={others} />;
  return (
    <>
      <PageHeader
        question="How do these people compare for this job?"
        answer={`${formatList(people.map(({ name }) => name))}, in alphabetical order.`}
        meta={[
          `For the job of a ${roleWords[query.targetRole]} with ${formatCount(query.span, "direct report", "direct reports")}`,
          query.backfill ? "somebody fills in for the technical work" : "nobody fills in for the technical work",
          "Not a ranking",
        ]}
        actions={
          <>
            <LinkButton to={others}>Choose others</LinkButton>
            <PrintButton />
          </>
        }
      />
      <div className="stack">
        <JobForm query={query} />
        <Card className="side-by-side">
          <SideBySideTable people={people} criticalCompetencies={criticalCompetencies} model={model} />
        </Card>
        <Note tone="info">
          Advice only, for this job and with the usual base rate. A column says nothing about the person as such, and
          the intervals of two people often overlap: then the evidence does not tell them apart. A named person decides,
          in a case.
        </Note>
      </div>
    </>
  );
}

function ChooseFirst({ chosen, others }: { chosen: number; others: string }) {
  return (
    <>
      <PageHeader question="How do these people compare for this job?" answer="Choose two to five people." />
      <Note
        tone={chosen === 0 ? "info" : "warn"}
        actions={
          <LinkButton to={others} variant="primary">
            Choose people
          </LinkButton>
        }
      >
        {chosen === 0
          ? "Nobody is chosen yet: tick them in the table of the team picture."
          : `${formatCount(chosen, "person is", "people are")} chosen. Two to five fit side by side.`}
      </Note>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
