import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Note } from "#app/components/ui/note.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadRound } from "#app/services/rounds/load-round.server.ts";
import { openPlanned } from "#app/services/rounds/open-round.server.ts";
import { cancelRound, closeRound, recordHeldBack, reopenRound } from "#app/services/rounds/run-round.server.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { NudgeList } from "./nudge-list.tsx";
import { OpeningProgress } from "./opening-progress.tsx";
import { PeopleTable } from "./people-table.tsx";
import { RoundHeader } from "./round-header.tsx";
import { SourceProgress } from "./source-progress.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? "Round"} · Rightrung` }];
export const handle = {
  breadcrumb: ({ name }: { name: string }) => [{ label: "Assessment rounds", to: paths.rounds() }, { label: name }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:read");
  const url = new URL(args.request.url);
  const round = await loadRound(viewer, args.params.roundId ?? "", readPage(url, "page"), readPage(url, "nudge"));
  if (!round) throw notFound("This round");
  return { ...round, origin: url.origin };
}

function readPage(url: URL, name: string): number {
  const asked = Number(url.searchParams.get(name));
  return Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
}

export type RoundPage = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:write");
  const roundId = args.params.roundId ?? "";
  const answer = (verdict: Verdict, message: string) =>
    verdict.ok ? redirectWithMessage(paths.round(roundId), message) : badRequest({ reason: verdict.reason });
  switch ((await args.request.formData()).get("intent")) {
    case "close":
      return answer(await closeRound(viewer, roundId), "Closed. What may be used enters the record.");
    case "record":
      return answer(await recordHeldBack(viewer, roundId), "What may be used is on record.");
    case "reopen":
      return answer(await reopenRound(viewer, roundId), "Open again. What is on record stays there.");
    case "open-now":
      return answer(await openPlanned(viewer, roundId), "The round is on its way.");
    case "cancel":
      return answer(await cancelRound(viewer, roundId), "Cancelled; nobody is asked.");
    default:
      throw notFound("This action");
  }
}

export default function Round() {
  const round = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (round.state === "opening") return <OpeningProgress {...round} />;
  return (
    <>
      <RoundHeader {...round} />
      <div className="stack">
        {result ? (
          <Note tone="bad" role="alert">
            {result.reason}
          </Note>
        ) : null}
        {round.isOverdue ? (
          <Note tone="warn">Its day has come, and it could not be opened by itself: look at whom it is about.</Note>
        ) : null}
        <SourceProgress {...round} />
        {round.state === "open" && round.mayAsk ? <NudgeList {...round} /> : null}
        {round.state === "planned" ? null : <PeopleTable {...round} />}
        <Pagination
          page={round.page}
          pageCount={round.pageCount}
          total={round.total}
          noun="people"
          hrefFor={(page) => paths.round(round.id, { page, nudge: round.nudgePage })}
        />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
