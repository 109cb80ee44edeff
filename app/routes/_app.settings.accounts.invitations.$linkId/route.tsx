import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ROLE_NAMES } from "#app/components/accounts/account-words.ts";
import { LinkCard } from "#app/components/accounts/link-card.tsx";
import { linkMessage } from "#app/components/accounts/link-message.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { localeOf } from "#app/lib/preferences/locale.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { reissueInvitation, revokeInvitation } from "#app/services/accounts/invite-account.server.ts";
import { loadInvitation } from "#app/services/accounts/load-account.server.ts";
import { InvitationActs } from "./invitation-acts.tsx";

export const meta: MetaFunction = () => [{ title: "Invitation · Rightrung" }];
export const handle = {
  breadcrumb: () => [
    { label: "Settings", to: paths.settings() },
    { label: "Accounts", to: paths.accounts() },
    { label: "Invitation" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "accounts:write");
  const invitation = await loadInvitation(viewer, args.params.linkId);
  if (!invitation) throw notFound("This invitation");
  return { invitation };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "accounts:write");
  const invitation = await loadInvitation(viewer, args.params.linkId);
  if (!invitation) throw notFound("This invitation");
  switch ((await args.request.formData()).get("intent")) {
    case "invite-again": {
      const verdict = await reissueInvitation(viewer, invitation.id);
      if (!verdict?.ok) return badRequest({ reason: verdict?.reason ?? "It is gone.", message: null });
      const origin = new URL(args.request.url).origin;
      const facts = { origin, locale: localeOf(args.request), to: invitation, from: viewer.accountName };
      const organisation = viewer.organisation.name;
      const message = linkMessage({ kind: "invitation", ...verdict.value, ...facts, organisation });
      return { message, reason: null };
    }
    case "revoke-invitation": {
      const verdict = await revokeInvitation(viewer, invitation.id);
      if (!verdict?.ok) return badRequest({ reason: verdict?.reason ?? "It is gone.", message: null });
      return redirectWithMessage(paths.accounts(), `The invitation of ${invitation.name} is revoked.`);
    }
    default:
      throw notFound("This action");
  }
}

export default function Invitation() {
  const { invitation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.message) {
    return (
      <>
        <PageHeader question="Is the invitation still open?" answer="A new link is made; the old one opens nothing." />
        <div className="stack">
          <LinkCard title="Send this" message={answer.message} />
          <p className="row">
            <LinkButton to={paths.accounts()}>Done: back to the accounts</LinkButton>
          </p>
        </div>
      </>
    );
  }
  const state = invitation.isExpired ? "has not come in time: the link has expired" : "has not taken it up yet";
  return (
    <>
      <PageHeader
        question="Is the invitation still open?"
        answer={`${invitation.name} ${state}.`}
        meta={[invitation.email, ROLE_NAMES[invitation.role]]}
      />
      <div className="stack">
        {answer?.reason ? <Note tone="bad">{answer.reason}</Note> : null}
        <InvitationActs invitation={invitation} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
