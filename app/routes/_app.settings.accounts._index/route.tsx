import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { listAccounts } from "#app/services/accounts/list-accounts.server.ts";
import { AccountsTable } from "./accounts-table.tsx";
import { AccountsFilterForm } from "./filter-form.tsx";
import { readAccountsQuery } from "./query.ts";

export const meta: MetaFunction = () => [{ title: "Accounts · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Settings", to: paths.settings() }, { label: "Accounts" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "accounts:write");
  const query = readAccountsQuery(new URL(args.request.url));
  return { query, ...(await listAccounts(viewer, query)) };
}

export default function Accounts() {
  const { query, accounts, counts, everybody, total, page, pageCount, now } = useLoaderData<typeof loader>();
  const answer = query.text
    ? `${formatCount(total, "account or invitation fits", "accounts and invitations fit")} “${query.text}”.`
    : `${formatCount(counts.active, "account", "accounts")} can sign in; ${counts.invited + counts.expired} invited, ${counts.disabled} disabled.`;
  return (
    <>
      <PageHeader
        question="Who can sign in, and as what?"
        answer={answer}
        actions={
          <LinkButton to={paths.inviteAccount()} variant="primary">
            Invite somebody
          </LinkButton>
        }
      />
      <div className="stack">
        <AccountsFilterForm text={query.text} state={query.state} everybody={everybody} counts={counts} />
        {accounts.length ? (
          <AccountsTable accounts={accounts} now={now} />
        ) : (
          <EmptyState
            reason="no-results"
            title="No account fits"
            actions={<LinkButton to={paths.accounts()}>Show everybody</LinkButton>}
          >
            Look for part of a name or an e-mail, or choose another state.
          </EmptyState>
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          total={total}
          noun="accounts"
          hrefFor={(to) => paths.accounts({ q: query.text, state: query.state, page: to })}
        />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
