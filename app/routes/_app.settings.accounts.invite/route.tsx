import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkCard } from "#app/components/accounts/link-card.tsx";
import { linkMessage } from "#app/components/accounts/link-message.ts";
import { PersonSearch } from "#app/components/accounts/person-choice.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { localeOf } from "#app/lib/preferences/locale.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { rolesToGive } from "#app/services/accounts/account-rules.ts";
import { inviteAccount } from "#app/services/accounts/invite-account.server.ts";
import { loadPersonChoices } from "#app/services/accounts/load-account.server.ts";
import { inviteSchema } from "./form.ts";
import { InviteForm } from "./invite-form.tsx";

export const meta: MetaFunction = () => [{ title: "Invite somebody · Rightrung" }];
export const handle = {
  breadcrumb: () => [
    { label: "Settings", to: paths.settings() },
    { label: "Accounts", to: paths.accounts() },
    { label: "Invite" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "accounts:write");
  const text = (new URL(args.request.url).searchParams.get("find") ?? "").trim().slice(0, 100);
  return { roles: rolesToGive(viewer.role), choices: await loadPersonChoices(viewer, text) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "accounts:write");
  const submission = parseWithZod(await args.request.formData(), { schema: inviteSchema });
  if (submission.status !== "success") return badRequest({ result: submission.reply(), message: null });
  const { personId = null, ...input } = submission.value;
  const verdict = await inviteAccount(viewer, { ...input, personId });
  if (!verdict.ok) {
    const fieldErrors = { [verdict.field ?? ""]: [verdict.reason] };
    return badRequest({ result: submission.reply({ fieldErrors }), message: null });
  }
  const message = linkMessage({
    kind: "invitation",
    ...verdict.value,
    origin: new URL(args.request.url).origin,
    locale: localeOf(args.request),
    to: input,
    from: viewer.accountName,
    organisation: viewer.organisation.name,
  });
  return { result: undefined, message };
}

export default function Invite() {
  const { roles, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.message) {
    return (
      <>
        <PageHeader question="Whom do you invite?" answer={`${answer.message.email} is invited.`} />
        <div className="stack">
          <LinkCard title="Send this" message={answer.message} />
          <p className="row">
            <LinkButton to={paths.accounts()}>Done: back to the accounts</LinkButton>
          </p>
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader question="Whom do you invite?" answer="A link makes their account: it works for 7 days, and once." />
      <div className="stack">
        <PersonSearch choices={choices} action={paths.inviteAccount()} />
        <InviteForm roles={roles} choices={choices} lastResult={answer?.result} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
