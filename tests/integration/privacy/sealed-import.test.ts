import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { packLevels } from "#app/services/imports/planning/packed-levels.ts";
import { stageLevels } from "#app/services/imports/stage-levels.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { insertImport } from "#db/queries/imports.ts";
import { assessments } from "#db/schema/assessments.ts";
import { subjectKeys } from "#db/schema/privacy.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

describe("imported levels", () => {
  it("keep their words sealed, with one key a person, and none for whom nothing is said about", async () => {
    const { context, database, organisationId, db, person, competency } = await testOrganisation();
    const [ana, bo] = [await person(), await person()];
    const dns = await competency();
    const importId = crypto.randomUUID();
    await database.transaction((tx) =>
      insertImport(tx, {
        id: importId,
        organisationId,
        kind: "levels",
        state: "staging",
        fileName: "levels.csv",
        createdBy: context.accountId,
        createdAt: context.now,
      }),
    );
    const row = (n: number, personId: string, evidence: string | null) => ({
      row: n,
      verdict: "created" as const,
      reasons: [],
      notes: [],
      assessment: {
        ...{ personId, competencyId: dns.id, level: 3, date: "2026-10-01", source: "test" as const },
        ...{ assessor: null, evidence },
      },
    });
    const rows = Array.from({ length: 600 }, (_, n) => row(n, ana.id, `Saw the otter ${n}.`));
    const levels = packLevels([...rows, row(600, bo.id, null)]);
    const plan = { rows: [], levels, counts: { created: 601 } };
    await stageLevels(context, importId, plan as unknown as Parameters<typeof stageLevels>[2]);
    const stored = await db.select().from(assessments).where(eq(assessments.importId, importId));
    expect(stored.length).toBe(601);
    expect(JSON.stringify(stored)).not.toContain("otter");
    const keys = await db.select().from(subjectKeys).where(eq(subjectKeys.organisationId, organisationId));
    expect(keys.map(({ personId }) => personId)).toEqual([ana.id]);
    const record = await loadPerson(context, ana.id, { wholeHistory: true });
    const words = record?.history.map(({ evidence }) => evidence) ?? [];
    expect(words.length).toBeGreaterThan(400);
    expect(words.filter((text) => !/^Saw the otter \d+\.$/.test(text ?? ""))).toEqual([]);
  });
});
