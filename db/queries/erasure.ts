import { and, count, eq, inArray, isNotNull, isNull, like, ne, notLike, or, type SQL, sql } from "drizzle-orm";
import { UNDECIDED_STATES } from "#app/domain/promotion/case-states.ts";
import type { Db, Tx } from "../connection/types.ts";
import { accountLinks, accounts, savedViews, sessions } from "../schema/accounts.ts";
import { assessments, leadershipEvidence } from "../schema/assessments.ts";
import { certifications } from "../schema/certifications.ts";
import { decisions } from "../schema/decisions.ts";
import { evidencePauses } from "../schema/evidence-pauses.ts";
import { protectedAttributes } from "../schema/fairness.ts";
import { importChanges, imports } from "../schema/imports.ts";
import { levelSnapshots } from "../schema/level-snapshots.ts";
import { organisations } from "../schema/organisations.ts";
import { pay, people } from "../schema/people.ts";
import { contests, erasures, subjectKeys } from "../schema/privacy.ts";
import { caseViews, promotionCases } from "../schema/promotion-cases.ts";
import { scenarios } from "../schema/scenarios.ts";
import type { Person } from "./people.ts";
import { rowsOf } from "./rows.ts";

export type Erasure = typeof erasures.$inferSelect;

/** What stands in the place of a name. */
const ERASED_NAME = "Erased person";

const SEALED = "sealed:%";

/** Ids of one statement. */
const CHUNK = 5_000;

const anyOf = (ids: readonly string[]): SQL => sql`any(string_to_array(${ids.join(",")}, ',')::uuid[])`;

/** The person, locked: nobody writes about them, or makes a key for them, until this transaction ends. */
export async function lockPerson(tx: Tx, organisationId: string, personId: string): Promise<Person | null> {
  const [row] = await tx
    .select()
    .from(people)
    .where(and(eq(people.organisationId, organisationId), eq(people.id, personId)))
    .for("update");
  return row ?? null;
}

/** How much there is about a person, for saying what an erasure destroys and what it leaves. One statement. */
export async function countRecord(db: Db, organisationId: string, personId: string) {
  const rows = (
    table: typeof assessments | typeof leadershipEvidence | typeof certifications | typeof promotionCases,
    more?: SQL,
  ) =>
    sql<number>`(${db
      .select({ n: count() })
      .from(table)
      .where(and(eq(table.organisationId, organisationId), eq(table.personId, personId), more))})`.mapWith(Number);
  const [row] = await db
    .select({
      assessments: rows(assessments),
      evidence: rows(leadershipEvidence),
      certificates: rows(certifications),
      cases: rows(promotionCases),
      openCases: rows(promotionCases, inArray(promotionCases.state, [...UNDECIDED_STATES])),
      decisions: sql`(${db
        .select({ n: count() })
        .from(decisions)
        .innerJoin(
          promotionCases,
          and(eq(promotionCases.organisationId, decisions.organisationId), eq(promotionCases.id, decisions.caseId)),
        )
        .where(and(eq(decisions.organisationId, organisationId), eq(promotionCases.personId, personId)))})`.mapWith(
        Number,
      ),
      contests: sql`(${db
        .select({ n: count() })
        .from(contests)
        .where(and(eq(contests.organisationId, organisationId), eq(contests.personId, personId)))})`.mapWith(Number),
      hasPay: sql<boolean>`exists (${db
        .select({ one: sql`1` })
        .from(pay)
        .where(and(eq(pay.organisationId, organisationId), eq(pay.personId, personId)))})`,
      hasAccount: sql<boolean>`exists (${db
        .select({ one: sql`1` })
        .from(accounts)
        .where(and(eq(accounts.organisationId, organisationId), eq(accounts.personId, personId)))})`,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row ?? null;
}

/** Whether an account of this person is the last owner who can sign in. */
export async function isLastOwner(db: Db, organisationId: string, personId: string): Promise<boolean> {
  const owners = await db
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(and(eq(accounts.organisationId, organisationId), eq(accounts.role, "owner"), isNull(accounts.disabledAt)));
  return owners.length > 0 && owners.every((owner) => owner.personId === personId);
}

export const insertErasure = (tx: Tx, row: Erasure) => tx.insert(erasures).values(row).onConflictDoNothing();

/** Empties the row in place. It stays as somebody who has left, so that the reporting line and the counts stay whole. */
export const emptyPerson = (tx: Tx, organisationId: string, person: Person, erasedAt: Date) =>
  tx
    .update(people)
    .set({
      name: ERASED_NAME,
      employeeNumber: null,
      email: null,
      title: "",
      department: "",
      roleProfileId: null,
      startedOn: null,
      leftOn: person.leftOn ?? erasedAt.toISOString().slice(0, 10),
      legalHold: null,
      erasedAt,
      updatedAt: erasedAt,
      version: person.version + 1,
    })
    .where(and(eq(people.organisationId, organisationId), eq(people.id, person.id)));

/** Pay, certificates with their files, pauses, what was said for fairness reports, kept ends of months, and what imports found before they changed it. */
export async function deletePersonalRows(tx: Tx, organisationId: string, personId: string): Promise<void> {
  for (const table of [pay, certifications, evidencePauses, protectedAttributes, levelSnapshots, importChanges]) {
    await tx.delete(table).where(and(eq(table.organisationId, organisationId), eq(table.personId, personId)));
  }
}

/** Open cases and contests end, and results that hold their pay are computed anew. */
export async function emptyCases(tx: Tx, organisationId: string, personId: string, at: Date): Promise<void> {
  const ofPerson = and(eq(promotionCases.organisationId, organisationId), eq(promotionCases.personId, personId));
  await tx
    .update(promotionCases)
    .set({
      state: sql`case when ${inArray(promotionCases.state, [...UNDECIDED_STATES])} then 'withdrawn' else ${promotionCases.state} end`,
      legalHold: null,
      version: sql`${promotionCases.version} + 1`,
    })
    .where(ofPerson);
  await tx
    .update(contests)
    .set({
      statement: sql`case when ${contests.statement} like ${SEALED} then ${contests.statement} else '' end`,
      answer: sql`case when ${contests.answer} like ${SEALED} then ${contests.answer} else '' end`,
      settledAt: sql`case when ${contests.state} = 'open' then ${at.toISOString()}::timestamptz else ${contests.settledAt} end`,
      state: sql`case when ${contests.state} = 'open' then 'withdrawn' else ${contests.state} end`,
    })
    .where(and(eq(contests.organisationId, organisationId), eq(contests.personId, personId)));
  await tx
    .update(scenarios)
    .set({ stored: null })
    .where(
      and(
        eq(scenarios.organisationId, organisationId),
        isNotNull(scenarios.stored),
        like(sql`${scenarios.stored}::text`, `%${personId}%`),
      ),
    );
}

/** Accounts that stand for the person: nobody signs in with them again, and they name nobody. */
export async function emptyAccounts(tx: Tx, organisationId: string, person: Person, at: Date): Promise<void> {
  const own = await tx
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.organisationId, organisationId), eq(accounts.personId, person.id)));
  const ids = own.map(({ id }) => id);
  const emails = [...own.map(({ email }) => email), ...(person.email ? [person.email] : [])];
  await tx
    .delete(accountLinks)
    .where(
      and(
        eq(accountLinks.organisationId, organisationId),
        or(
          eq(accountLinks.personId, person.id),
          ids.length ? inArray(accountLinks.accountId, ids) : undefined,
          emails.length ? inArray(accountLinks.email, emails) : undefined,
        ),
      ),
    );
  if (ids.length === 0) return;
  await tx.delete(sessions).where(and(eq(sessions.organisationId, organisationId), inArray(sessions.accountId, ids)));
  await tx
    .delete(savedViews)
    .where(
      and(
        eq(savedViews.organisationId, organisationId),
        inArray(savedViews.accountId, ids),
        eq(savedViews.isShared, false),
      ),
    );
  await tx
    .update(accounts)
    .set({
      name: ERASED_NAME,
      email: sql`'erased-' || ${accounts.id}::text || '@erased.invalid'`,
      passwordHash: null,
      disabledAt: sql`coalesce(${accounts.disabledAt}, ${at.toISOString()}::timestamptz)`,
    })
    .where(and(eq(accounts.organisationId, organisationId), inArray(accounts.id, ids)));
}

/** Files that were uploaded and not carried out yet may name anybody: all of the organisation's go. */
export const clearUploads = (tx: Tx, organisationId: string) =>
  tx
    .update(imports)
    .set({
      content: null,
      state: sql`case when ${imports.state} = 'uploaded' then 'discarded' else ${imports.state} end`,
    })
    .where(and(eq(imports.organisationId, organisationId), isNotNull(imports.content)));

/**
 * Words that were stored before words were sealed. The setting opens the append-only tables to this transaction for
 * this person, and the trigger lets words be emptied there and nothing else be changed.
 */
export async function emptyUnsealedWords(tx: Tx, organisationId: string, personId: string): Promise<void> {
  await tx.execute(sql`select set_config('rightrung.erasing', ${personId}, true)`);
  for (const table of [assessments, leadershipEvidence]) {
    await tx
      .update(table)
      .set({ evidence: "", retractionReason: sql`left(${table.retractionReason}, 0)` })
      .where(
        and(
          eq(table.organisationId, organisationId),
          eq(table.personId, personId),
          or(
            and(ne(table.evidence, ""), notLike(table.evidence, SEALED)),
            and(ne(table.retractionReason, ""), notLike(table.retractionReason, SEALED)),
          ),
        ),
      );
  }
  const cases = tx
    .select({ id: promotionCases.id })
    .from(promotionCases)
    .where(and(eq(promotionCases.organisationId, organisationId), eq(promotionCases.personId, personId)));
  await tx
    .update(decisions)
    .set({ reasons: "", alternatives: "", dissent: "", conditions: "" })
    .where(
      and(
        eq(decisions.organisationId, organisationId),
        inArray(decisions.caseId, cases),
        ne(decisions.reasons, ""),
        notLike(decisions.reasons, SEALED),
      ),
    );
  await tx
    .update(caseViews)
    .set({ words: "" })
    .where(
      and(
        eq(caseViews.organisationId, organisationId),
        inArray(caseViews.caseId, cases),
        ne(caseViews.words, ""),
        notLike(caseViews.words, SEALED),
      ),
    );
  await tx.execute(sql`select set_config('rightrung.erasing', '', true)`);
}

/** Of all organisations, demos included: a restore keeps them. None where the schema is older than erasure. */
export async function listEveryErasure(db: Db): Promise<Erasure[]> {
  const [there] = rowsOf<{ there: boolean }>(
    await db.execute(sql`select to_regclass('public.erasures') is not null as there`),
  );
  return there?.there ? db.select().from(erasures) : [];
}

/** Erasures that the list outside the database has to know: those of demo companies concern nobody. */
export function listErasures(db: Db): Promise<Erasure[]> {
  return db
    .select({
      personId: erasures.personId,
      organisationId: erasures.organisationId,
      erasedAt: erasures.erasedAt,
      erasedBy: erasures.erasedBy,
    })
    .from(erasures)
    .innerJoin(organisations, eq(organisations.id, erasures.organisationId))
    .where(eq(organisations.isDemo, false));
}

/** Of these people, and of those in the table of erasures, whoever is on record again: by name or by key. */
export async function listUnapplied(db: Db, personIds: readonly string[]) {
  const select = (which: SQL) =>
    db
      .select({ personId: people.id, organisationId: people.organisationId })
      .from(people)
      .leftJoin(
        subjectKeys,
        and(eq(subjectKeys.organisationId, people.organisationId), eq(subjectKeys.personId, people.id)),
      )
      .where(and(which, or(isNull(people.erasedAt), isNotNull(subjectKeys.personId))));
  const found = await select(inArray(people.id, db.select({ id: erasures.personId }).from(erasures)));
  for (let at = 0; at < personIds.length; at += CHUNK) {
    found.push(...(await select(sql`${people.id} = ${anyOf(personIds.slice(at, at + CHUNK))}`)));
  }
  return [...new Map(found.map((row) => [row.personId, row])).values()];
}
