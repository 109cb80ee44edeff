import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { assessments } from "#db/schema/assessments.ts";
import { decisions } from "#db/schema/decisions.ts";
import { storiedPerson } from "./storied-person.ts";

describe("the append-only tables", () => {
  const reasonOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => "allowed",
      (error: Error) => String((error.cause as Error | undefined)?.message ?? error.message),
    );

  it("refuse a changed word, with the door of an erasure too, and being emptied whole", async () => {
    const { database, people, organisationId } = await storiedPerson();
    const change = (door: string, evidence: string) =>
      database.transaction(async (tx) => {
        await tx.execute(sql`select set_config('rightrung.erasing', ${door}, true)`);
        await tx
          .update(assessments)
          .set({ evidence, retractionReason: null })
          .where(and(eq(assessments.organisationId, organisationId), eq(assessments.personId, people.ana.id)));
      });
    expect(await reasonOf(change("", ""))).toContain("append-only");
    expect(await reasonOf(change(people.bo.id, ""))).toContain("append-only");
    expect(await reasonOf(change(people.ana.id, "Other words."))).toContain("append-only");
    expect(await reasonOf(change(people.ana.id, ""))).toBe("allowed");
    const level = database.transaction(async (tx) => {
      await tx.execute(sql`select set_config('rightrung.erasing', ${people.ana.id}, true)`);
      await tx.update(assessments).set({ level: 0, evidence: "" }).where(eq(assessments.personId, people.ana.id));
    });
    expect(await reasonOf(level)).toContain("append-only");
    for (const table of [
      "assessments",
      "leadership_evidence",
      "decisions",
      "case_views",
      "what_if_notes",
      "audit_events",
      "fairness_reports",
      "observations",
      "observation_starts",
      "observation_ends",
      "outcome_checks",
      "feedback_answers",
      "case_notices",
      "case_releases",
      "case_dissents",
      "capacity_inputs",
    ]) {
      const emptied = database.transaction((tx) => tx.execute(sql`truncate ${sql.identifier(table)} cascade`));
      expect(await reasonOf(emptied)).toContain("append-only");
    }
  });

  it("let the words of a decision be emptied for the person of its case alone", async () => {
    const { database, people, decisionId } = await storiedPerson();
    const change = (door: string, words: Partial<typeof decisions.$inferInsert>) =>
      database.transaction(async (tx) => {
        await tx.execute(sql`select set_config('rightrung.erasing', ${door}, true)`);
        await tx.update(decisions).set(words).where(eq(decisions.id, decisionId));
      });
    const empty = { reasons: "", alternatives: "", dissent: "", conditions: "" };
    expect(await reasonOf(change(people.bo.id, empty))).toContain("append-only");
    expect(await reasonOf(change(people.ana.id, { ...empty, contentHash: "other" }))).toContain("append-only");
    expect(await reasonOf(change(people.ana.id, { ...empty, reasons: "Better ones." }))).toContain("append-only");
    expect(await reasonOf(change(people.ana.id, empty))).toBe("allowed");
  });
});
