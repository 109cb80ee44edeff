import { and, desc, eq, gte, ilike, lt, not, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { auditEvents } from "../schema/audit.ts";
import { people } from "../schema/people.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { scenarios } from "../schema/scenarios.ts";

export interface NewAuditEvent {
  at: Date;
  accountId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  personId?: string | null;
  sealed?: string | null;
  sealedPay?: string | null;
  requestId: string;
}

export async function insertAuditEvent(tx: Tx, organisationId: string, event: NewAuditEvent): Promise<void> {
  await tx.insert(auditEvents).values({
    ...event,
    id: crypto.randomUUID(),
    organisationId,
    before: event.before ?? null,
    after: event.after ?? null,
  });
}

/** Newest first. */
export function listAuditEventsOfSubject(db: Db, organisationId: string, subjectKind: string, subjectId: string) {
  return db
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.organisationId, organisationId),
        eq(auditEvents.subjectKind, subjectKind),
        eq(auditEvents.subjectId, subjectId),
      ),
    )
    .orderBy(desc(auditEvents.at));
}

export interface NewRead {
  action: string;
  subjectKind: string;
  subjectId: string;
  personId: string | null;
}

/** Records these reads in one statement, but none that the same account made of the same subject after `since`. */
export async function insertReads(
  tx: Tx,
  organisationId: string,
  reads: readonly NewRead[],
  by: { at: Date; since: Date; accountId: string; requestId: string },
): Promise<void> {
  const rows = reads.map(
    ({ action, subjectKind, subjectId, personId }) =>
      sql`(${crypto.randomUUID()}::uuid, ${action}::text, ${subjectKind}::text, ${subjectId}::uuid, ${personId}::uuid)`,
  );
  await tx.execute(sql`
    insert into ${auditEvents} (id, organisation_id, at, account_id, action, subject_kind, subject_id, person_id, request_id)
    select seen.id, ${organisationId}::uuid, ${by.at.toISOString()}::timestamptz, ${by.accountId}::uuid, seen.action,
      seen.subject_kind, seen.subject_id, seen.person_id, ${by.requestId}
    from (values ${sql.join(rows, sql`, `)}) as seen (id, action, subject_kind, subject_id, person_id)
    where not exists (
      select 1 from ${auditEvents} as earlier
      where earlier.organisation_id = ${organisationId}::uuid and earlier.account_id = ${by.accountId}::uuid
        and earlier.at > ${by.since.toISOString()}::timestamptz
        and earlier.action = seen.action and earlier.subject_id = seen.subject_id)`);
}

/** Where a page ends: the moment to the last digit that the database keeps, and the id for those of one moment. */
export interface EventPlace {
  at: string;
  id: string;
}

export interface AuditFilter {
  from?: Date | undefined;
  /** The first moment that no longer fits. */
  until?: Date | undefined;
  accountId?: string | undefined;
  subjectKind?: string | undefined;
  action?: string | undefined;
  only?: "reads" | "writes" | undefined;
  /** People by id, or all whose name, e-mail or employee number holds a text: for more people than ids are listed of. */
  about?: { ids: readonly string[] } | { text: string } | undefined;
  /** Leaves out what belongs to an open promotion case about this person. */
  withoutOpenCasesAbout?: string | null | undefined;
  after?: EventPlace | undefined;
  limit: number;
}

const place = sql<string>`to_char(${auditEvents.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const isRead = sql`(${auditEvents.action} like '%.read' or ${auditEvents.action} like '%.download')`;

/** Those behind this place, newest first. The first comparison is what the index by time can use. */
const behind = ({ at, id }: EventPlace): SQL =>
  sql`${auditEvents.at} <= ${at}::timestamptz and (${auditEvents.at}, ${auditEvents.id}) < (${at}::timestamptz, ${id}::uuid)`;

const isNamed = (organisationId: string, text: string): SQL => {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return and(
    eq(people.organisationId, organisationId),
    or(ilike(people.name, pattern), ilike(people.email, pattern), ilike(people.employeeNumber, pattern)),
  ) as SQL;
};

/** Ids of those whose name, e-mail or employee number holds this text. */
export async function listIdsNamed(db: Db, organisationId: string, text: string, limit: number): Promise<string[]> {
  const rows = await db.select({ id: people.id }).from(people).where(isNamed(organisationId, text)).limit(limit);
  return rows.map(({ id }) => id);
}

function isAbout(organisationId: string, about: NonNullable<AuditFilter["about"]>): SQL {
  const wanted =
    "ids" in about
      ? sql`= any(string_to_array(${about.ids.join(",")}, ',')::uuid[])`
      : sql`in (select ${people.id} from ${people} where ${isNamed(organisationId, about.text)})`;
  return sql`(${auditEvents.personId} ${wanted}
    or (${auditEvents.subjectKind} = 'person' and ${auditEvents.subjectId} ${wanted}))`;
}

/** Belongs to a promotion case about this person that is still open, or to a scenario of one. */
function ofOpenCaseAbout(organisationId: string, personId: string): SQL {
  const open = sql`(select c.id from ${promotionCases} c
    where c.organisation_id = ${organisationId} and c.person_id = ${personId} and c.state in ('draft', 'in-review'))`;
  const itsScenarios = sql`(select s.id from ${scenarios} s
    where s.organisation_id = ${organisationId} and s.case_id in ${open})`;
  return sql`coalesce((${auditEvents.subjectKind} = 'promotion-case' and ${auditEvents.subjectId} in ${open})
    or (${auditEvents.subjectKind} = 'scenario' and ${auditEvents.subjectId} in ${itsScenarios}), false)`;
}

/** One page of the trail, newest first, with who acted. */
export function listAuditPage(db: Db, organisationId: string, filter: AuditFilter) {
  const { from, until, accountId, subjectKind, action, only, about, withoutOpenCasesAbout, after, limit } = filter;
  return db
    .select({
      event: auditEvents,
      place,
      account: { name: accounts.name, role: accounts.role },
    })
    .from(auditEvents)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, auditEvents.organisationId), eq(accounts.id, auditEvents.accountId)),
    )
    .where(
      and(
        eq(auditEvents.organisationId, organisationId),
        from ? gte(auditEvents.at, from) : undefined,
        until ? lt(auditEvents.at, until) : undefined,
        accountId ? eq(auditEvents.accountId, accountId) : undefined,
        subjectKind ? eq(auditEvents.subjectKind, subjectKind) : undefined,
        action ? eq(auditEvents.action, action) : undefined,
        only === "reads" ? isRead : undefined,
        only === "writes" ? not(isRead) : undefined,
        about ? isAbout(organisationId, about) : undefined,
        withoutOpenCasesAbout ? not(ofOpenCaseAbout(organisationId, withoutOpenCasesAbout)) : undefined,
        after ? behind(after) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit);
}

/** Every account, by name: for choosing whose events to look at. */
export function listAccountNames(db: Db, organisationId: string) {
  return db
    .select({ id: accounts.id, name: accounts.name, role: accounts.role })
    .from(accounts)
    .where(eq(accounts.organisationId, organisationId))
    .orderBy(accounts.name, accounts.id);
}

/** Who read what about this person after `since`: their own reads and those of an open case about them are not among it. */
export function listReadsAbout(
  db: Db,
  organisationId: string,
  personId: string,
  only: { exceptAccountId: string; since: Date; withPay: boolean; after?: EventPlace | undefined; limit: number },
) {
  return db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      action: auditEvents.action,
      subjectKind: auditEvents.subjectKind,
      place,
      account: { name: accounts.name, role: accounts.role },
    })
    .from(auditEvents)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, auditEvents.organisationId), eq(accounts.id, auditEvents.accountId)),
    )
    .where(
      and(
        eq(auditEvents.organisationId, organisationId),
        gte(auditEvents.at, only.since),
        isRead,
        sql`${auditEvents.accountId} is distinct from ${only.exceptAccountId}::uuid`,
        or(
          eq(auditEvents.personId, personId),
          and(eq(auditEvents.subjectKind, "person"), eq(auditEvents.subjectId, personId)),
          and(eq(auditEvents.subjectKind, "export"), eq(auditEvents.action, "export.download")),
          only.withPay ? and(eq(auditEvents.action, "pay.read"), eq(auditEvents.subjectKind, "scenario")) : undefined,
        ),
        not(ofOpenCaseAbout(organisationId, personId)),
        only.after ? behind(only.after) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(only.limit);
}
