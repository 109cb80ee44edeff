import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadOwnProposals } from "#app/services/proposals/load-proposals.server.ts";
import { proposeEvidence, withdrawProposal } from "#app/services/proposals/propose-evidence.server.ts";
import { proposalSchema } from "./form.ts";
import { ProposalForm } from "./proposal-form.tsx";
import { ProposalList } from "./proposal-list.tsx";

export const meta: MetaFunction = () => [{ title: "Propose evidence · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "My record", to: paths.myRecord() }, { label: "Propose evidence" }],
};

export async function loader(args: LoaderFunctionArgs) {
  return loadOwnProposals(await requireViewer(args, "proposals:write"));
}

export type OwnProposalsPage = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "proposals:write");
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "propose": {
      const submission = parseWithZod(form, { schema: proposalSchema });
      if (submission.status !== "success") return badRequest(submission.reply());
      const verdict = await proposeEvidence(viewer, submission.value);
      if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
      return redirectWithMessage(paths.myProposals(), "Proposed. Your manager or HR judges it and answers here.");
    }
    case "withdraw": {
      const verdict = await withdrawProposal(viewer, String(form.get("proposalId")));
      if (!verdict.ok) return redirectWithMessage(paths.myProposals(), verdict.reason);
      return redirectWithMessage(paths.myProposals(), "Withdrawn.");
    }
    default:
      throw notFound("This action");
  }
}

export default function OwnProposals() {
  const { proposals, competencies, isLinked } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const waiting = proposals.filter(({ state }) => state === "open").length;
  return (
    <>
      <PageHeader
        question="What shows what you can do?"
        answer={
          waiting ? `${waiting} of your proposals wait for an answer.` : "None of your proposals waits for an answer."
        }
      />
      {isLinked ? (
        <div className="grid-wide">
          <ProposalForm key={proposals.length} competencies={competencies} lastResult={lastResult} />
          <ProposalList proposals={proposals} />
        </div>
      ) : (
        <EmptyState
          reason="no-data"
          title="Your account is not linked to a person"
          actions={<LinkButton to={paths.settings()}>Open settings</LinkButton>}
        >
          Ask the owner or HR to link it: then you can propose evidence about yourself here.
        </EmptyState>
      )}
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
