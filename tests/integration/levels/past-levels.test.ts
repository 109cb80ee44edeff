import { and, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSESSMENT_SOURCES } from "#app/domain/shared/vocabulary.ts";
import { mergeCompetency } from "#app/services/competencies/succeed-competency.server.ts";
import { undoSuccession } from "#app/services/competencies/undo-succession.server.ts";
import { keepMonthEnds } from "#app/services/matrix/keep-month-ends.server.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import { matrixRows } from "#app/services/matrix/matrix-rows.ts";
import type { TeamMatrix } from "#app/services/matrix/team-matrix.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { insertAssessments, type NewAssessment, retractAssessment } from "#db/queries/assessments.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { insertPause, removePause } from "#db/queries/evidence-pauses.ts";
import { listKeptDays } from "#db/queries/level-snapshots.ts";
import { listSuccessions } from "#db/queries/successions.ts";
import { imports } from "#db/schema/imports.ts";
import { people } from "#db/schema/people.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const FIRST = Date.parse("2026-03-20T00:00:00Z");
const at = (day: number, hour = 12) => new Date(FIRST + day * 86_400_000 + hour * 3_600_000);
const isoOf = (day: number) => at(day).toISOString().slice(0, 10);

/** Everything of a matrix that a page shows, by name. */
const shown = (matrix: TeamMatrix) => ({
  competencies: matrix.competencies.map(({ name }) => name),
  rows: matrixRows(matrix, [...matrix.members.keys()], [...matrix.competencies.keys()]),
  levels: matrix.levels.map(({ state, mean, sd, held, fresh }) => ({ state, mean, sd, held, fresh })),
});

async function team() {
  const firm = await testOrganisation({ now: at(0, 1) });
  const persons = [await firm.person(), await firm.person(), await firm.person()];
  const competencies = [await firm.competency({ halfLifeMonths: 1 }), await firm.competency()];
  const on = (day: number): ServiceContext => ({ ...firm.context, now: at(day, 23) });
  const row = (day: number, change: Partial<NewAssessment>): NewAssessment => ({
    id: crypto.randomUUID(),
    organisationId: firm.context.organisationId,
    personId: persons[0]?.id ?? "",
    competencyId: competencies[0]?.id ?? "",
    source: "supervisor",
    level: 3,
    assessor: "account:1",
    assessedOn: isoOf(day),
    recordedBy: firm.context.accountId,
    recordedAt: at(day),
    ...change,
  });
  return { ...firm, persons, competencies, on, row };
}

const step = fc.record({
  days: fc.nat({ max: 13 }),
  act: fc.constantFrom(
    "rate",
    "rate",
    "rate",
    "import",
    "retract",
    "undo",
    "pause",
    "resume",
    "leave",
    "merge",
    "unmerge",
  ),
  who: fc.nat({ max: 2 }),
  what: fc.nat({ max: 1 }),
  source: fc.constantFrom(...ASSESSMENT_SOURCES),
  assessor: fc.nat({ max: 1 }),
  level: fc.nat({ max: 5 }),
  backdated: fc.nat({ max: 40 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type World = Awaited<ReturnType<typeof team>> & {
  live: NewAssessment[];
  committed: string[];
  pauses: [string, string][];
};

/** The first of both goes on as the second, or the other way round; what is refused changes nothing. */
async function merge(world: World, day: number, what: number) {
  const all = await listAllCompetencies(world.db, world.organisationId);
  const [from, to] = [what, 1 - what].map((place) => all.find(({ id }) => id === world.competencies[place]?.id));
  if (from && to) await mergeCompetency({ ...world.context, now: at(day) }, from.id, from.version, to.id);
}

async function unmerge(world: World, day: number) {
  const [one] = await listSuccessions(world.db, world.organisationId);
  if (one) await undoSuccession({ ...world.context, now: at(day) }, one.changeId);
}

async function act(world: World, day: number, { act, who, what, source, assessor, level, backdated }: Step) {
  const { database, organisationId, accountId } = world.context;
  if (act === "merge") return merge(world, day, what);
  if (act === "unmerge") return unmerge(world, day);
  const person = world.persons[who]?.id ?? "";
  const given = {
    personId: person,
    competencyId: world.competencies[what]?.id ?? "",
    source,
    level,
    assessor: `account:${assessor}`,
    assessedOn: isoOf(day - backdated),
  };
  await database.transaction(async (tx) => {
    if (act === "rate") {
      const row = world.row(day, given);
      await insertAssessments(tx, [row]);
      world.live.push(row);
    } else if (act === "import") {
      const importId = crypto.randomUUID();
      const head = {
        id: importId,
        organisationId,
        kind: "levels" as const,
        fileName: "levels.csv",
        createdBy: accountId,
      };
      // Staged a day before it counts: recorded then, and shown only from its commit.
      await tx.insert(imports).values({ ...head, state: "committed", createdAt: at(day - 1), committedAt: at(day) });
      await insertAssessments(tx, [world.row(day - 1, { ...given, assessedOn: isoOf(day - 1 - backdated), importId })]);
      world.committed.push(importId);
    } else if (act === "retract") {
      const [row] = world.live.splice(0, 1);
      const retraction = { retractedAt: at(day), retractedBy: accountId, retractionReason: "wrong" };
      if (row) await retractAssessment(tx, organisationId, row.id, retraction);
    } else if (act === "undo") {
      const importId = world.committed.pop();
      if (importId)
        await tx
          .update(imports)
          .set({ state: "undone", undoneAt: at(day), foldedAt: null })
          .where(eq(imports.id, importId));
    } else if (act === "pause") {
      const id = crypto.randomUUID();
      const pause = { id, organisationId, personId: person, createdBy: accountId, createdAt: at(day) };
      await insertPause(tx, { ...pause, fromDay: isoOf(day - backdated), toDay: assessor ? isoOf(day + 9) : null });
      world.pauses.push([person, id]);
    } else if (act === "resume") {
      const [personId, id] = world.pauses.pop() ?? [];
      if (id) await removePause(tx, organisationId, personId ?? "", id, { removedAt: at(day), removedBy: accountId });
    } else if (act === "leave" && who === 2) {
      // Once: the record keeps the day on which somebody left, not the days that stood there before.
      await tx
        .update(people)
        .set({ leftOn: isoOf(day) })
        .where(and(eq(people.id, person), isNull(people.leftOn)));
    }
  });
}

describe("levels as of a past day", () => {
  it("are what the matrix showed on that day, whatever was written, with ends of months kept or not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), fc.boolean(), async (steps, keepsMonths) => {
        const world: World = { ...(await team()), live: [], committed: [], pauses: [] };
        const seen: { day: number; matrix: ReturnType<typeof shown> }[] = [];
        let day = 1;
        for (const one of steps) {
          await act(world, day, one);
          seen.push({ day, matrix: shown(await loadTeamMatrix(world.on(day))) });
          day += 1 + one.days;
        }
        const later = world.on(day + 40);
        if (keepsMonths) await keepMonthEnds(world.context.database, { today: isoOf(day + 40), atLeast: 1 });
        for (const { day, matrix } of seen) {
          expect(shown(await loadTeamMatrix(later, isoOf(day))), `day ${isoOf(day)}`).toEqual(matrix);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("are read from the last end of a month that is kept, and from the days after it alone", async () => {
    const { context, persons, row, on } = await team();
    const { database, organisationId } = context;
    await database.transaction((tx) => insertAssessments(tx, [row(1, { level: 2 }), row(20, { level: 4 })]));
    await keepMonthEnds(database, { today: isoOf(60), atLeast: 1 });
    expect(await listKeptDays(database.db, organisationId)).toEqual(["2026-03-31", "2026-04-30"]);
    // Written behind the history's back, before the kept day: whoever reads the whole history would see it.
    await database.transaction((tx) => insertAssessments(tx, [row(2, { level: 0, assessor: "account:2" })]));
    const matrix = await loadTeamMatrix(on(60), "2026-05-02");
    expect(matrix.members[0]?.id).toBe(persons[0]?.id);
    expect(matrix.levels[0]?.level).toBe(4);
    expect((await loadTeamMatrix(on(60), "2026-04-05")).levels[0]?.level).toBe(2);
  });
});

describe("a pause of the evidence clock", () => {
  it("makes a paused person the equal of a twin whose evidence is as old in active months", async () => {
    const { context, persons, row, on } = await team();
    const [paused, twin] = persons.map(({ id }) => id) as [string, string];
    await context.database.transaction(async (tx) => {
      await insertAssessments(tx, [row(10, { personId: paused, level: 4 }), row(40, { personId: twin, level: 4 })]);
      const pause = { id: crypto.randomUUID(), organisationId: context.organisationId, createdBy: context.accountId };
      await insertPause(tx, { ...pause, personId: paused, fromDay: isoOf(15), toDay: isoOf(45), createdAt: at(50) });
    });
    const matrix = await loadTeamMatrix(on(60));
    const levelOf = (id: string) => matrix.rows[matrix.members.findIndex((member) => member.id === id)];
    expect(levelOf(paused)).toEqual(levelOf(twin));
    expect(levelOf(paused)?.[0]).toMatchObject({ state: "rated", fresh: true });
    const all = [...matrix.members.keys()];
    const evidence = (id: string) => matrixRows(matrix, all, [0, 1]).find((one) => one.id === id)?.evidence;
    expect(evidence(paused)).toBe(evidence(twin));
  });
});
