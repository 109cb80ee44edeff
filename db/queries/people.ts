import { and, asc, count, desc, eq, ilike, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "../connection/types.ts";
import { pay, people } from "../schema/people.ts";
import { subjectKeys } from "../schema/privacy.ts";
import { certificatesOfPerson } from "./certifications.ts";
import { type ReachIds, withinReach } from "./reach.ts";
import { lineBelow } from "./reporting-line.ts";

export type Person = typeof people.$inferSelect;
export type NewPerson = typeof people.$inferInsert;

/** Nobody who has left by this day. */
const presentOn = (day: string): SQL => or(isNull(people.leftOn), sql`${people.leftOn} > ${day}`) as SQL;

export interface PeopleFilter {
  today: string;
  /** Part of a name, title, e-mail or employee number. */
  text?: string;
  department?: string;
  /** Only this manager and everybody below, at all depths. */
  managerId?: string;
  include: "present" | "left" | "all";
  sort: "name" | "title" | "manager" | "started";
  descending?: boolean;
  reach: ReachIds;
  limit: number;
  offset: number;
}

const manager = alias(people, "manager");

type CountFilter = Pick<PeopleFilter, "text" | "department" | "managerId" | "include" | "today" | "reach">;

function filterOf(organisationId: string, filter: CountFilter): SQL {
  const pattern = filter.text ? `%${filter.text.replace(/[\\%_]/g, "\\$&")}%` : null;
  return and(
    eq(people.organisationId, organisationId),
    withinReach(people.id, filter.reach),
    isNull(people.erasedAt),
    filter.include === "present" ? presentOn(filter.today) : undefined,
    filter.include === "left" ? sql`${people.leftOn} <= ${filter.today}` : undefined,
    filter.department ? eq(people.department, filter.department) : undefined,
    filter.managerId ? inArray(people.id, lineBelow(organisationId, filter.managerId)) : undefined,
    pattern
      ? or(
          ilike(people.name, pattern),
          ilike(people.title, pattern),
          ilike(people.email, pattern),
          ilike(people.employeeNumber, pattern),
        )
      : undefined,
  ) as SQL;
}

/** Departments that somebody is in, by name. */
export async function listDepartments(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ department: people.department })
    .from(people)
    .where(and(eq(people.organisationId, organisationId), ne(people.department, "")))
    .orderBy(asc(people.department));
  return rows.map(({ department }) => department);
}

/** Everybody whom somebody present reports to, by name. */
export function listManagers(db: Db, organisationId: string, today: string): Promise<{ id: string; name: string }[]> {
  const report = alias(people, "report");
  const reports = db
    .select({ id: report.managerId })
    .from(report)
    .where(
      and(
        eq(report.organisationId, organisationId),
        isNotNull(report.managerId),
        or(isNull(report.leftOn), sql`${report.leftOn} > ${today}`),
      ),
    );
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.organisationId, organisationId), inArray(people.id, reports)))
    .orderBy(asc(people.name), asc(people.id));
}

/** One page of the list, with the manager's name, sorted and cut by the database. */
export function listPeoplePage(db: Db, organisationId: string, filter: PeopleFilter) {
  const order = { name: people.name, title: people.title, manager: manager.name, started: people.startedOn }[
    filter.sort
  ];
  return db
    .select({ person: people, managerName: manager.name })
    .from(people)
    .leftJoin(manager, and(eq(manager.organisationId, people.organisationId), eq(manager.id, people.managerId)))
    .where(filterOf(organisationId, filter))
    .orderBy(filter.descending ? desc(order) : asc(order), asc(people.name), asc(people.id))
    .limit(filter.limit)
    .offset(filter.offset);
}

export async function countPeople(db: Db, organisationId: string, filter: CountFilter): Promise<number> {
  const [row] = await db.select({ n: count() }).from(people).where(filterOf(organisationId, filter));
  return row?.n ?? 0;
}

/** The same, and how many of them are members of the team: the others keep the reporting line. */
export async function countPeopleAndMembers(db: Db, organisationId: string, filter: CountFilter) {
  const members = sql<number>`count(*) filter (where ${people.kind} = 'member')`.mapWith(Number);
  const [row] = await db.select({ total: count(), members }).from(people).where(filterOf(organisationId, filter));
  return row ?? { total: 0, members: 0 };
}

/** Members of the IT team present on this day, by name: those who are rated and counted. */
export function listMembers(db: Db, organisationId: string, today: string): Promise<Person[]> {
  return db
    .select()
    .from(people)
    .where(and(eq(people.organisationId, organisationId), eq(people.kind, "member"), presentOn(today)))
    .orderBy(asc(people.name), asc(people.id));
}

/** Everybody who is present, reporting-only people included: for choosing a manager and for matching imports. */
export function listPresentPeople(db: Db, organisationId: string, today: string): Promise<Person[]> {
  return db
    .select()
    .from(people)
    .where(and(eq(people.organisationId, organisationId), presentOn(today)))
    .orderBy(asc(people.name), asc(people.id));
}

/** Everybody on record, those who left included; nobody whose record was erased. */
export function listAllPeople(db: Db, organisationId: string): Promise<Person[]> {
  return db
    .select()
    .from(people)
    .where(and(eq(people.organisationId, organisationId), isNull(people.erasedAt)))
    .orderBy(asc(people.name), asc(people.id));
}

export async function findPerson(db: Db, organisationId: string, personId: string): Promise<Person | null> {
  const [row] = await db
    .select()
    .from(people)
    .where(and(eq(people.organisationId, organisationId), eq(people.id, personId)))
    .limit(1);
  return row ?? null;
}

export function listPeopleByIds(db: Db, organisationId: string, personIds: string[]): Promise<Person[]> {
  if (personIds.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(people)
    .where(and(eq(people.organisationId, organisationId), inArray(people.id, personIds)));
}

/** The person, their manager and everybody who reports to them, in one statement; those who left included. */
export function listPeopleAround(db: Db, organisationId: string, personId: string): Promise<Person[]> {
  const managerOf = db
    .select({ id: people.managerId })
    .from(people)
    .where(and(eq(people.organisationId, organisationId), eq(people.id, personId)));
  return db
    .select()
    .from(people)
    .where(
      and(
        eq(people.organisationId, organisationId),
        or(eq(people.id, personId), eq(people.managerId, personId), inArray(people.id, managerOf)),
      ),
    )
    .orderBy(asc(people.name), asc(people.id));
}

/** One change of manager links at a time in an organisation, so that two of them cannot close a circle together. */
export const lockManagerLinks = (tx: Tx, organisationId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`manager-links ${organisationId}`}, 0))`);

/** Every manager link, for finding cycles. */
export function listManagerLinks(db: Db, organisationId: string) {
  return db
    .select({ id: people.id, name: people.name, managerId: people.managerId })
    .from(people)
    .where(eq(people.organisationId, organisationId));
}

export const insertPeople = (tx: Tx, rows: NewPerson[]) => tx.insert(people).values(rows);

/** Changes the row only when it still has the version that the form was made from; returns whether it did. */
export async function updatePerson(
  tx: Tx,
  organisationId: string,
  personId: string,
  version: number,
  change: Partial<Omit<NewPerson, "id" | "organisationId">>,
): Promise<boolean> {
  const rows = await tx
    .update(people)
    .set({ ...change, version: version + 1 })
    .where(and(eq(people.organisationId, organisationId), eq(people.id, personId), eq(people.version, version)))
    .returning({ id: people.id });
  return rows.length === 1;
}

export function listPay(db: Db, organisationId: string) {
  return db
    .select({ personId: pay.personId, salaryAnnualCents: pay.salaryAnnualCents, effectiveOn: pay.effectiveOn })
    .from(pay)
    .where(eq(pay.organisationId, organisationId));
}

export async function findPay(db: Db, organisationId: string, personId: string) {
  const [row] = await db
    .select()
    .from(pay)
    .where(and(eq(pay.organisationId, organisationId), eq(pay.personId, personId)))
    .limit(1);
  return row ?? null;
}

/** Their pay, for whoever may read it, and the key that opens words about them; null where there is none. */
export async function findPayAndKey(db: Db, organisationId: string, personId: string) {
  const [row] = await db
    .select({ pay, key: subjectKeys.key, certificates: certificatesOfPerson })
    .from(people)
    .leftJoin(pay, and(eq(pay.organisationId, people.organisationId), eq(pay.personId, people.id)))
    .leftJoin(
      subjectKeys,
      and(eq(subjectKeys.organisationId, people.organisationId), eq(subjectKeys.personId, people.id)),
    )
    .where(and(eq(people.organisationId, organisationId), eq(people.id, personId)))
    .limit(1);
  return row ?? { pay: null, key: null, certificates: [] };
}

export const upsertPay = (tx: Tx, row: typeof pay.$inferInsert) =>
  tx
    .insert(pay)
    .values(row)
    .onConflictDoUpdate({
      target: pay.personId,
      set: { salaryAnnualCents: row.salaryAnnualCents, effectiveOn: row.effectiveOn, updatedAt: row.updatedAt },
      setWhere: eq(pay.organisationId, row.organisationId),
    });

export const deletePay = (tx: Tx, organisationId: string, personId: string) =>
  tx.delete(pay).where(and(eq(pay.organisationId, organisationId), eq(pay.personId, personId)));

/** Manager links of people just inserted, in one statement each five hundred. */
export async function setManagers(
  tx: Tx,
  organisationId: string,
  links: { id: string; managerId: string }[],
): Promise<void> {
  for (let at = 0; at < links.length; at += 500) {
    const rows = links.slice(at, at + 500).map(({ id, managerId }) => sql`(${id}::uuid, ${managerId}::uuid)`);
    await tx.execute(sql`
      update ${people} set manager_id = link.manager_id
      from (values ${sql.join(rows, sql`, `)}) as link (id, manager_id)
      where ${people.organisationId} = ${organisationId} and ${people.id} = link.id`);
  }
}
