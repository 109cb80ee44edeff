import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ROLE_NAMES } from "#app/components/accounts/account-words.ts";
import { LinkCard } from "#app/components/accounts/link-card.tsx";
import { linkMessage } from "#app/components/accounts/link-message.ts";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { localeOf } from "#app/lib/preferences/locale.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import {
  changeRole,
  disableAccount,
  enableAccount,
  issueReset,
  linkPerson,
} from "#app/services/accounts/change-account.server.ts";
import { loadAccount, loadPersonChoices } from "#app/services/accounts/load-account.server.ts";
import { AccountActs } from "./account-acts.tsx";
import { accountSchema } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Account · Rightrung" }];
export const handle = {
  breadcrumb: ({ account }: { account: { name: string } }) => [
    { label: "Settings", to: paths.settings() },
    { label: "Accounts", to: paths.accounts() },
    { label: account.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "accounts:write");
  const account = await loadAccount(viewer, args.params.accountId);
  if (!account) throw notFound("This account");
  const text = (new URL(args.request.url).searchParams.get("find") ?? "").trim().slice(0, 100);
  return { account, choices: await loadPersonChoices(viewer, text, account.person?.id), now: viewer.now };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "accounts:write");
  const account = await loadAccount(viewer, args.params.accountId);
  if (!account) throw notFound("This account");
  const submission = parseWithZod(await args.request.formData(), { schema: accountSchema });
  const refuse = (reason: string) => badRequest({ reason, message: null });
  if (submission.status !== "success") return refuse("Choose one of the entries in the list.");
  const input = submission.value;
  switch (input.intent) {
    case "change-role": {
      const verdict = await changeRole(viewer, account.id, input.role);
      if (verdict && !verdict.ok) return refuse(verdict.reason);
      return redirectWithMessage(paths.account(account.id), `${account.name} is ${ROLE_NAMES[input.role]} now.`);
    }
    case "link-person": {
      const verdict = await linkPerson(viewer, account.id, input.personId ?? null);
      if (verdict && !verdict.ok) return refuse(verdict.reason);
      return redirectWithMessage(paths.account(account.id), "The link to a person is changed.");
    }
    case "disable":
    case "enable": {
      const verdict = await (input.intent === "disable" ? disableAccount : enableAccount)(viewer, account.id);
      if (verdict && !verdict.ok) return refuse(verdict.reason);
      return redirectWithMessage(paths.account(account.id), `The account is ${input.intent}d.`);
    }
    case "issue-reset": {
      const verdict = await issueReset(viewer, account.id);
      if (!verdict?.ok) return refuse(verdict?.reason ?? "The account is gone.");
      const origin = new URL(args.request.url).origin;
      const facts = { origin, locale: localeOf(args.request), to: account, from: viewer.accountName };
      const organisation = viewer.organisation.name;
      return { message: linkMessage({ kind: "reset", ...verdict.value, ...facts, organisation }), reason: null };
    }
  }
}

export default function Account() {
  const { account, choices, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question="What may this account do?"
        answer={
          account.disabledAt
            ? `${account.name} cannot sign in: the account is disabled.`
            : `${account.name} signs in as ${ROLE_NAMES[account.role]}.`
        }
        meta={[account.email]}
      />
      <div className="stack">
        {answer?.reason ? (
          <Note tone="bad" role="alert">
            {answer.reason}
          </Note>
        ) : null}
        {answer?.message ? <LinkCard title="Send this to set a new password" message={answer.message} /> : null}
        <AccountActs account={account} choices={choices} now={now} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
