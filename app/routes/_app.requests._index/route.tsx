import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OwedViews } from "#app/components/promotion/owed-views.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { loadOwnFeedback } from "#app/services/outcomes/answer-feedback.server.ts";
import { loadOwnSheets } from "#app/services/panels/load-panels.server.ts";
import { proposePeer } from "#app/services/rounds/choose-peers.server.ts";
import { loadProposals } from "#app/services/rounds/load-proposals.server.ts";
import { loadRequests } from "#app/services/rounds/load-requests.server.ts";
import { FeedbackTable } from "./feedback-table.tsx";
import { ProposeCard } from "./propose-card.tsx";
import { RequestTable } from "./request-table.tsx";
import { SheetTable } from "./sheet-table.tsx";

export const meta: MetaFunction = () => [{ title: "Asked of you · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Asked of you" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:answer");
  const [requests, proposals, sheets, feedback] = await Promise.all([
    loadRequests(viewer),
    loadProposals(viewer),
    loadOwnSheets(viewer),
    loadOwnFeedback(viewer),
  ]);
  return { requests, proposals, sheets, feedback };
}

export type RequestsPage = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:answer");
  const form = await args.request.formData();
  const verdict = await proposePeer(viewer, String(form.get("roundId")), String(form.get("assessorId")));
  if (!verdict.ok) return badRequest({ reason: verdict.reason });
  return redirectWithMessage(paths.requests(), "Proposed. Your manager or HR says yes or no.");
}

export default function Requests() {
  const { requests, proposals, sheets, feedback } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const waiting = requests.filter(({ isHandedIn, isOpen }) => isOpen && !isHandedIn);
  const minutes = waiting.reduce((sum, row) => sum + row.minutes, 0);
  const toScore = sheets.filter(({ isOpen, isHandedIn, isAhead }) => isOpen && !isHandedIn && !isAhead).length;
  const toSay = feedback.filter(({ isOpen }) => isOpen).length;
  return (
    <>
      <PageHeader
        question="Whom are you asked to assess?"
        answer={
          [
            waiting.length
              ? `${formatCount(waiting.length, "page waits", "pages wait")} for you, about ${formatCount(minutes, "minute", "minutes")} in all.`
              : "",
            toScore
              ? `${formatCount(toScore, "interview or trial is", "interviews or trials are")} yours to score.`
              : "",
            toSay ? `${formatCount(toSay, "page asks", "pages ask")} you about your manager.` : "",
          ]
            .filter(Boolean)
            .join(" ") || "Nothing waits for you."
        }
      />
      <div className="stack">
        {result ? (
          <Note tone="bad" role="alert">
            {result.reason}
          </Note>
        ) : null}
        <OwedViews />
        {proposals.map((proposal) => (
          <ProposeCard key={proposal.id} {...proposal} />
        ))}
        {sheets.length ? <SheetTable sheets={sheets} /> : null}
        {requests.length ? <RequestTable requests={requests} /> : null}
        {feedback.length ? <FeedbackTable feedback={feedback} /> : null}
        {requests.length + sheets.length + feedback.length ? null : (
          <EmptyState
            reason="no-data"
            title="Nobody has asked you so far"
            actions={<LinkButton to={paths.myRecord()}>Look at your own record</LinkButton>}
          >
            Once a round asks you about yourself or a colleague, the page for it is here.
          </EmptyState>
        )}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
