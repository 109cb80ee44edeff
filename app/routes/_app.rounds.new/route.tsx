import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { loadNewRound } from "#app/services/rounds/load-new-round.server.ts";
import { openRound } from "#app/services/rounds/open-round.server.ts";
import { readRoundFilter, roundSchema } from "./form.ts";
import { PeopleFilter } from "./people-filter.tsx";
import { RoundForm } from "./round-form.tsx";

export const meta: MetaFunction = () => [{ title: "Open a round · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Assessment rounds", to: paths.rounds() }, { label: "Open a round" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:write");
  return loadNewRound(viewer, readRoundFilter(new URL(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:write");
  const submission = parseWithZod(await args.request.formData(), { schema: roundSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { roundId, ...sheet } = submission.value;
  const verdict = await openRound(viewer, sheet, roundId);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(
    paths.round(verdict.value),
    sheet.startsOn
      ? "The round is planned: until its day it can be changed."
      : "The round is on its way: everybody asked finds their pages.",
  );
}

export type NewRoundPage = Awaited<ReturnType<typeof loader>>;

export default function NewRound() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question="Whom do you want to ask about?"
        answer={`${formatCount(page.people, "person", "people")} with this choice, about ${page.minutes} minutes a page at most.`}
      />
      <div className="stack">
        <PeopleFilter {...page} />
        {page.people ? (
          <RoundForm page={page} lastResult={lastResult} />
        ) : (
          <EmptyState
            reason="no-results"
            title="Nobody of the IT team is in this choice"
            actions={<LinkButton to={paths.newRound()}>Show everybody</LinkButton>}
          />
        )}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
