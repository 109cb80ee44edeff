import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TeamPicture } from "#app/components/charts/team-picture.tsx";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { percentiles } from "#app/components/promotion/result-figures.ts";
import {
  addressOfBoard,
  addressOfJob,
  readBoardQuery,
  roleWords,
} from "#app/components/promotion-board/board-query.ts";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { type BoardPage, loadBoard, MOST_UNFILTERED } from "#app/services/promotion-board/load-board.server.ts";
import { boardFinding, hasStarFlag, intervalFinding } from "./board-words.ts";
import { ChooseFirst, NobodyFits, NobodyOnBoard } from "./empty.tsx";
import { BoardFilterForm } from "./filter-form.tsx";
import { BoardTable } from "./people-table.tsx";
import { WhyNoBoxes } from "./why-no-boxes.tsx";

export const meta: MetaFunction = () => [{ title: "Team picture · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Team picture" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read", { forOthers: true });
  return { ...(await loadBoard(viewer, readBoardQuery(new URL(args.request.url)))), limit: MOST_UNFILTERED };
}

export default function PromotionBoard() {
  const data = useLoaderData<typeof loader>();
  const { query, members, total, needsFilter, people, pageCount, limit } = data;
  const answer =
    people.length > 0 ? boardFinding(people) : needsFilter ? "Choose whom to look at." : "Nobody is in the picture.";
  return (
    <>
      <PageHeader
        question="Who could lead, and do we know?"
        answer={answer}
        meta={[
          `For the job of a ${roleWords[query.targetRole]} with ${formatCount(query.span, "direct report", "direct reports")}`,
          "Not a ranking: alphabetical, no boxes, no score",
        ]}
        actions={<PrintButton />}
      />
      <div className="stack">
        {members > 0 ? <BoardFilterForm query={query} choices={data.choices} members={members} /> : null}
        {members === 0 ? <NobodyOnBoard /> : null}
        {members > 0 && total === 0 ? <NobodyFits /> : null}
        {needsFilter ? <ChooseFirst total={total} limit={limit} /> : null}
        {people.length > 0 ? <Board people={people} query={query} /> : null}
        <Pagination
          page={query.page}
          pageCount={needsFilter ? 1 : pageCount}
          total={total}
          noun="people"
          hrefFor={(page) => paths.promotionBoard(addressOfBoard({ ...query, page }))}
        />
        <WhyNoBoxes />
      </div>
    </>
  );
}

function Board({ people, query }: Pick<BoardPage, "people" | "query">) {
  const { locale } = useReader();
  const pictured = people.flatMap((person) => {
    if (!person.result) return [];
    const { low, high, point } = percentiles(person.result);
    const { id, name, technicalLevel: level } = person;
    return [{ key: id, name, level, low, high, point, starFlag: hasStarFlag(person) }];
  });
  return (
    <>
      <Card>
        <TeamPicture
          title="Technical level and managerial competence"
          finding={intervalFinding(people)}
          people={pictured}
          levelWords={(level) => formatNumber(level, locale, 1)}
        />
      </Card>
      <Card title="The numbers" aside="in alphabetical order, not a ranking">
        <BoardTable people={people} job={addressOfJob(query)} />
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
