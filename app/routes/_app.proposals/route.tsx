import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadProposals } from "#app/services/proposals/load-proposals.server.ts";
import { acceptProposal, declineProposal } from "#app/services/proposals/settle-proposal.server.ts";
import { acceptSchema, type RefusedAnswer, typedOf } from "./form.ts";
import { ProposalItem } from "./proposal-item.tsx";

export const meta: MetaFunction = () => [{ title: "Proposed evidence · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Proposed evidence" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "proposals:settle");
  const asked = Number(new URL(args.request.url).searchParams.get("page"));
  return loadProposals(viewer, Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1);
}

export type ProposalsPage = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "proposals:settle");
  const form = await args.request.formData();
  const typed = typedOf(form);
  const proposalId = typed.proposalId ?? "";
  const refuse = (reason: string) => badRequest<RefusedAnswer>({ proposalId, reason, typed });
  switch (typed.intent) {
    case "accept": {
      const parsed = acceptSchema.safeParse({ ...typed, level: typed.level || undefined });
      if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "Look at the form again.");
      const { assessorId, ...acceptance } = parsed.data;
      const verdict = await acceptProposal(viewer, proposalId, { ...acceptance, assessorId: assessorId || null });
      return verdict.ok
        ? redirectWithMessage(paths.proposals(), "Accepted: the assessment is on record.")
        : refuse(verdict.reason);
    }
    case "decline": {
      const verdict = await declineProposal(viewer, proposalId, (typed.answer ?? "").slice(0, 1000));
      return verdict.ok
        ? redirectWithMessage(paths.proposals(), "Declined, with your answer.")
        : refuse(verdict.reason);
    }
    default:
      throw notFound("This action");
  }
}

export default function Proposals() {
  const { proposals, total, page, pageCount, mayNameManager } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question="Which evidence do people propose?"
        answer={
          total
            ? `${formatCount(total, "proposal waits", "proposals wait")} for an answer.`
            : "None waits for an answer."
        }
      />
      <div className="stack">
        {proposals.map((proposal) => (
          <ProposalItem
            key={proposal.id}
            proposal={proposal}
            mayNameManager={mayNameManager}
            error={error?.proposalId === proposal.id ? error : undefined}
          />
        ))}
        {proposals.length ? null : (
          <EmptyState
            reason="no-data"
            title="Nobody proposes anything"
            actions={<LinkButton to={paths.people()}>Go to people</LinkButton>}
          >
            Everybody can propose evidence of what they can do under “My record”. It counts once somebody accepts it
            here.
          </EmptyState>
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          total={total}
          noun="proposals"
          hrefFor={(to) => paths.proposals({ page: to })}
        />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
