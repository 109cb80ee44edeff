import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findInvitation } from "#db/queries/account-links.ts";
import { findAccount, listPersonIdsWithAccount, listSessions } from "#db/queries/accounts.ts";
import { countPeople, findPerson, listPeoplePage } from "#db/queries/people.ts";
import { ownerOnly, rolesToGive } from "./account-rules.ts";
import { requireReachOfAll } from "./require-reach.ts";

/** So many people stand in one list at most; with more, a search comes first. */
const MOST_CHOICES = 100;

/** People who can be linked to an account: present and without one. */
export async function loadPersonChoices(context: ServiceContext, text: string, keep: string | null = null) {
  requireReachOfAll(context, "accounts:write");
  const { db } = context.database;
  const filter = { text, include: "present" as const, reach: null, today: todayOf(context) };
  const [total, rows, taken] = await Promise.all([
    countPeople(db, context.organisationId, filter),
    listPeoplePage(db, context.organisationId, { ...filter, sort: "name", limit: MOST_CHOICES, offset: 0 }),
    listPersonIdsWithAccount(db, context.organisationId),
  ]);
  const withAccount = new Set(taken);
  const free = rows.filter(({ person }) => person.id === keep || !withAccount.has(person.id));
  return {
    people: free.map(({ person: { id, name, title, email } }) => ({ id, name, title, email })),
    /** Not everybody fits into the list: look for a name first. */
    isCut: total > MOST_CHOICES,
    text,
  };
}

/** The account as Settings shows it; null where there is none. */
export async function loadAccount(context: ServiceContext, accountId: string | undefined) {
  requireReachOfAll(context, "accounts:write");
  if (!isRecordId(accountId)) return null;
  const { organisationId } = context;
  const account = await findAccount(context.database.db, organisationId, accountId);
  if (!account) return null;
  const [person, sessions] = await Promise.all([
    account.personId ? findPerson(context.database.db, organisationId, account.personId) : null,
    listSessions(context.database.db, organisationId, accountId, context.now),
  ]);
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    role: account.role,
    createdAt: account.createdAt,
    disabledAt: account.disabledAt,
    hasPassword: account.passwordHash !== null,
    person: person ? { id: person.id, name: person.name, title: person.title } : null,
    sessionCount: sessions.length,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    isOwn: account.id === context.accountId,
    /** Why the viewer may change nothing here, or null. */
    refusal: ownerOnly(context, account.role),
    roles: rolesToGive(context.role),
  };
}

/** An invitation that is not taken up; null where there is none. */
export async function loadInvitation(context: ServiceContext, linkId: string | undefined) {
  requireReachOfAll(context, "accounts:write");
  if (!isRecordId(linkId)) return null;
  const { organisationId } = context;
  const link = await findInvitation(context.database.db, organisationId, linkId);
  if (!link) return null;
  const person = link.personId ? await findPerson(context.database.db, organisationId, link.personId) : null;
  return {
    id: link.id,
    name: link.name,
    email: link.email,
    role: link.role,
    person: person ? { id: person.id, name: person.name, title: person.title } : null,
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
    isExpired: link.expiresAt <= context.now,
    refusal: ownerOnly(context, link.role),
  };
}
