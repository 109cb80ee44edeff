import type { ServiceContext } from "#app/services/shared/context.ts";
import { type AccountState, countAccounts, listAccountsPage } from "#db/queries/account-list.ts";
import { requireReachOfAll } from "./require-reach.ts";

const PAGE_SIZE = 50;

export interface AccountsQuery {
  text: string;
  state: AccountState | "all";
  page: number;
}

/** One page of accounts and open invitations, with the number of each state. A page beyond the last shows the last. */
export async function listAccounts(context: ServiceContext, query: AccountsQuery) {
  requireReachOfAll(context, "accounts:write");
  const { db } = context.database;
  const filter = { text: query.text, state: query.state, now: context.now };
  const counts = await countAccounts(db, context.organisationId, filter);
  const everybody = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const total = query.state === "all" ? everybody : counts[query.state];
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.page, pageCount);
  const accounts = await listAccountsPage(db, context.organisationId, {
    ...filter,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return { accounts, counts, everybody, total, page, pageCount, now: context.now };
}
