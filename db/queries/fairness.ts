import { and, desc, eq, gte, lte, sql } from "drizzle-orm";
import { type Attributes, NOTHING_SAID } from "#app/domain/fairness/attributes.ts";
import type { DecisionChoice } from "#app/domain/shared/vocabulary.ts";
import type { Db, Tx } from "../connection/types.ts";
import { fairnessReports, protectedAttributes } from "../schema/fairness.ts";
import { rowsOf } from "./rows.ts";

export type FairnessReport = typeof fairnessReports.$inferSelect;

const ofPerson = (organisationId: string, personId: string) =>
  and(eq(protectedAttributes.organisationId, organisationId), eq(protectedAttributes.personId, personId));

/** What is stored about one person: for that person, and for keeping what they said from being overwritten. */
export async function findAttributes(db: Db, organisationId: string, personId: string) {
  const [row] = await db.select().from(protectedAttributes).where(ofPerson(organisationId, personId)).limit(1);
  return row ?? null;
}

export const storeAttributes = (tx: Tx, row: typeof protectedAttributes.$inferInsert) =>
  tx.insert(protectedAttributes).values(row).onConflictDoUpdate({ target: protectedAttributes.personId, set: row });

export const deleteAttributes = (tx: Tx, organisationId: string, personId: string) =>
  tx.delete(protectedAttributes).where(ofPerson(organisationId, personId));

interface DecidedRow extends Record<string, unknown> {
  choice: DecisionChoice;
  starFlag: boolean | null;
  label: string | null;
  rule: string | null;
  sex: Attributes["sex"];
  ethnicity: Attributes["ethnicity"];
  age: Attributes["age"];
}

/** One row for each person decided on in these days, by the newest decision in them, with nothing that says who. */
export async function listDecidedPeople(db: Db, organisationId: string, fromDay: string, toDay: string) {
  const result = await db.execute(sql`
    select decided.choice, decided.result -> 'starFlag' as "starFlag", decided.result ->> 'label' as label,
      decided.result #>> '{advice,rule}' as rule, a.sex, a.ethnicity, a.age
    from (
      select distinct on (c.person_id) c.person_id, d.choice, d.snapshot #> '{candidate,result}' as result
      from decisions d join promotion_cases c on c.organisation_id = d.organisation_id and c.id = d.case_id
      where d.organisation_id = ${organisationId}::uuid
        and d.decided_at >= ${fromDay}::date and d.decided_at < ${toDay}::date + 1
      order by c.person_id, d.number desc
    ) decided
    left join ${protectedAttributes} a
      on a.organisation_id = ${organisationId}::uuid and a.person_id = decided.person_id`);
  return rowsOf<DecidedRow>(result).map(({ choice, starFlag, label, rule, sex, ethnicity, age }) => ({
    attributes: { ...NOTHING_SAID, sex, ethnicity, age },
    choice,
    hasStarFlag: typeof starFlag === "boolean" ? starFlag : null,
    isLabelledHigh: label === null ? null : label === "high",
    isAdvisedSpecialist: rule === null ? null : rule === "specialist-track",
  }));
}

/** A report that shares a day with this range, if there is one. */
export async function findOverlapping(db: Db, organisationId: string, fromDay: string, toDay: string) {
  const [row] = await db
    .select({ id: fairnessReports.id, fromDay: fairnessReports.fromDay, toDay: fairnessReports.toDay })
    .from(fairnessReports)
    .where(
      and(
        eq(fairnessReports.organisationId, organisationId),
        lte(fairnessReports.fromDay, toDay),
        gte(fairnessReports.toDay, fromDay),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Makes two reports at the same moment wait for each other: only then can neither overlap the other. */
export const lockReports = (tx: Tx, organisationId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`fairness reports ${organisationId}`}, 0))`);

export const insertReport = (tx: Tx, row: typeof fairnessReports.$inferInsert) =>
  tx.insert(fairnessReports).values(row);

export const listReports = (db: Db, organisationId: string) =>
  db
    .select({
      id: fairnessReports.id,
      fromDay: fairnessReports.fromDay,
      toDay: fairnessReports.toDay,
      madeAt: fairnessReports.madeAt,
    })
    .from(fairnessReports)
    .where(eq(fairnessReports.organisationId, organisationId))
    .orderBy(desc(fairnessReports.fromDay));

export async function findReport(db: Db, organisationId: string, reportId: string): Promise<FairnessReport | null> {
  const [row] = await db
    .select()
    .from(fairnessReports)
    .where(and(eq(fairnessReports.organisationId, organisationId), eq(fairnessReports.id, reportId)))
    .limit(1);
  return row ?? null;
}
