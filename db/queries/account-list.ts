import { type SQL, sql } from "drizzle-orm";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { Db } from "../connection/types.ts";
import { rowsOf } from "./rows.ts";

export const ACCOUNT_STATES = ["active", "invited", "expired", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export interface AccountFilter {
  /** Part of a name, an e-mail address or the name of the linked person. */
  text: string;
  state: AccountState | "all";
  now: Date;
}

export interface ListedAccount {
  /** Of the account, or of the invitation while nobody has taken it up. */
  id: string;
  name: string;
  email: string;
  role: AccountRole;
  state: AccountState;
  personId: string | null;
  personName: string | null;
  lastSeenAt: Date | null;
  expiresAt: Date | null;
}

/** Accounts and the invitations that are not taken up, as one list. */
function everybody(organisationId: string, { text, state, now }: AccountFilter): SQL {
  const moment = now.toISOString();
  const pattern = text ? `%${text.replace(/[\\%_]/g, "\\$&")}%` : null;
  return sql`(
    select listed.*, people.name as person_name
    from (
      select id, name, email, role, person_id, null::timestamptz as expires_at,
        case when disabled_at is null then 'active' else 'disabled' end as state
      from accounts where organisation_id = ${organisationId}
      union all
      select id, name, email, role, person_id, expires_at,
        case when expires_at > ${moment}::timestamptz then 'invited' else 'expired' end
      from account_links
      where organisation_id = ${organisationId} and kind = 'invitation' and used_at is null and revoked_at is null
    ) as listed
    left join people on people.organisation_id = ${organisationId} and people.id = listed.person_id
    where ${state === "all" ? sql`true` : sql`listed.state = ${state}`}
      and ${
        pattern
          ? sql`(listed.name ilike ${pattern} or listed.email ilike ${pattern} or people.name ilike ${pattern})`
          : sql`true`
      }
  )`;
}

/** How many fit, by state. */
export async function countAccounts(
  db: Db,
  organisationId: string,
  filter: Omit<AccountFilter, "state">,
): Promise<Record<AccountState, number>> {
  const all = everybody(organisationId, { ...filter, state: "all" });
  const rows = rowsOf<{ state: AccountState; n: number }>(
    await db.execute(sql`select state, count(*)::int as n from ${all} as found group by state`),
  );
  const none = { active: 0, invited: 0, expired: 0, disabled: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
}

/** One page by name. Somebody was last seen when they last did something that left a trace, or used a session. */
export async function listAccountsPage(
  db: Db,
  organisationId: string,
  filter: AccountFilter & { limit: number; offset: number },
): Promise<ListedAccount[]> {
  const rows = rowsOf<Record<string, string | null>>(
    await db.execute(sql`
      select page.*, greatest(
        (select max(at) from audit_events
          where audit_events.organisation_id = ${organisationId} and audit_events.account_id = page.id),
        (select max(last_seen_at) from sessions
          where sessions.organisation_id = ${organisationId} and sessions.account_id = page.id)
      ) as last_seen_at
      from (
        select * from ${everybody(organisationId, filter)} as found
        order by lower(name), id limit ${filter.limit} offset ${filter.offset}
      ) as page
      order by lower(name), id`),
  );
  const date = (value: string | null | undefined) => (value ? new Date(value) : null);
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    email: String(row.email),
    role: row.role as AccountRole,
    state: row.state as AccountState,
    personId: row.person_id ?? null,
    personName: row.person_name ?? null,
    lastSeenAt: date(row.last_seen_at),
    expiresAt: date(row.expires_at),
  }));
}
