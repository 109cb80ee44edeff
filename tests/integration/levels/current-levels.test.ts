import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSESSMENT_SOURCES } from "#app/domain/shared/vocabulary.ts";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { retractOneAssessment } from "#app/services/assessments/retract-assessment.server.ts";
import { mergeCompetency, splitCompetency } from "#app/services/competencies/succeed-competency.server.ts";
import { undoSuccession } from "#app/services/competencies/undo-succession.server.ts";
import { undoImport } from "#app/services/imports/close-import.server.ts";
import { foldImports, foldingDone } from "#app/services/imports/fold-imports.server.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAssessmentHistory, listCountedAssessments, listFromHistory } from "#db/queries/assessments.ts";
import { stageAssessments } from "#db/queries/assessments-import.ts";
import { listAllCompetencies, listCompetencies } from "#db/queries/competencies.ts";
import { listUnfoldedImports, rebuildCurrent } from "#db/queries/current-assessments.ts";
import { insertImport, updateImport } from "#db/queries/imports.ts";
import { listSuccessions } from "#db/queries/successions.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const PEOPLE = 4;
const COMPETENCIES = 3;
const place = (most: number) => fc.nat({ max: most - 1 });
const day = fc.integer({ min: 1, max: 22 }).map((date) => `2026-11-${String(date).padStart(2, "0")}`);
const rating = fc.record({
  person: place(PEOPLE),
  competency: place(COMPETENCIES),
  source: fc.constantFrom(...ASSESSMENT_SOURCES),
  level: fc.integer({ min: 1, max: 5 }),
  assessor: place(PEOPLE),
  day,
});

/** What may happen to a record, in any order. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("record" as const), rating }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("retract" as const), person: place(PEOPLE), pick: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("import" as const),
      ratings: fc.array(rating, { minLength: 1, maxLength: 8 }),
      isCommitted: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const), pick: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("fold" as const), transactions: fc.nat({ max: 5 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("succeed" as const),
      from: place(COMPETENCIES),
      into: fc.uniqueArray(place(COMPETENCIES), { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("take-back" as const), pick: fc.nat() }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Rating = Extract<Step, { kind: "record" }>["rating"];

async function smallTeam() {
  const team = await testOrganisation();
  const people = [];
  for (let n = 0; n < PEOPLE; n += 1) people.push(await team.person());
  const competencies = [];
  for (let n = 0; n < COMPETENCIES; n += 1) competencies.push(await team.competency());
  return { ...team, people, competencies, committed: [] as string[], moment: 0 };
}
type Team = Awaited<ReturnType<typeof smallTeam>>;

/** Each step has a moment of its own, all of the same day. */
const at = (team: Team): ServiceContext => {
  team.moment += 1;
  return { ...team.context, now: new Date(team.context.now.getTime() + team.moment * 1_000) };
};

/** A merge into one, a split into two; one that is refused changes nothing. */
async function succeed(team: Team, from: number, into: number[]) {
  const all = await listAllCompetencies(team.db, team.organisationId);
  const named = (place: number) => all.find(({ id }) => id === team.competencies[place]!.id)!;
  const { id, version } = named(from);
  const [first, second] = into;
  if (second === undefined) await mergeCompetency(at(team), id, version, named(first!).id);
  else await splitCompetency(at(team), id, version, [named(first!).name, named(second).name]);
}

async function takeBack(team: Team, pick: number) {
  const holding = await listSuccessions(team.db, team.organisationId);
  const one = holding[pick % Math.max(1, holding.length)];
  if (one) await undoSuccession(at(team), one.changeId);
}

async function record(team: Team, { person, competency, source, level, assessor, day: assessedOn }: Rating) {
  const other = assessor === person ? (person + 1) % PEOPLE : assessor;
  const inUse = await listCompetencies(team.db, team.organisationId);
  if (!inUse.some(({ id }) => id === team.competencies[competency]!.id)) return;
  const verdict = await recordAssessments(at(team), team.people[person]!.id, {
    source,
    assessorId: source === "self" ? null : team.people[other]!.id,
    assessedOn,
    ratings: [{ competencyId: team.competencies[competency]!.id, level, evidence: "Seen." }],
  });
  expect(verdict.ok).toBe(true);
}

async function retract(team: Team, person: number, pick: number) {
  const { id } = team.people[person]!;
  const history = await listAssessmentHistory(team.db, team.organisationId, id);
  const entry = history[pick % Math.max(1, history.length)];
  if (entry) await retractOneAssessment(at(team), id, entry.id, "Wrong person");
}

/** What carrying out an import does last: rows that nobody counts, then one statement; nothing folds by itself here. */
async function bring(team: Team, ratings: Rating[], isCommitted: boolean) {
  const { now } = at(team);
  const { organisationId } = team;
  const id = crypto.randomUUID();
  await team.database.transaction(async (tx) => {
    await insertImport(tx, {
      id,
      organisationId,
      kind: "levels",
      state: "staging",
      fileName: "levels.csv",
      createdBy: team.accountId,
      createdAt: now,
    });
    await stageAssessments(
      tx,
      { organisationId, importId: id, recordedBy: team.accountId, recordedAt: now },
      ratings.map(({ person, competency, source, level, assessor, day: assessedOn }) => ({
        personId: team.people[person]!.id,
        competencyId: team.competencies[competency]!.id,
        source,
        level,
        assessor: team.people[assessor]!.id,
        assessedOn,
        evidence: "",
      })),
    );
  });
  if (!isCommitted) return;
  await team.database.transaction((tx) =>
    updateImport(tx, organisationId, id, { state: "committed", committedAt: now }),
  );
  team.committed.push(id);
}

async function undo(team: Team, pick: number) {
  const [id] = team.committed.splice(pick % Math.max(1, team.committed.length), 1);
  if (!id) return;
  await team.database.transaction((tx) =>
    updateImport(tx, team.organisationId, id, { state: "undone", foldedAt: null }),
  );
}

/** Stops before the transaction after the last allowed one, as a killed process would. */
async function fold(team: Team, transactions: number) {
  let left = transactions;
  await foldImports(team.database, () => left-- > 0);
}

function take(team: Team, taken: Step): Promise<void> {
  switch (taken.kind) {
    case "record":
      return record(team, taken.rating);
    case "retract":
      return retract(team, taken.person, taken.pick);
    case "import":
      return bring(team, taken.ratings, taken.isCommitted);
    case "undo":
      return undo(team, taken.pick);
    case "fold":
      return fold(team, taken.transactions);
    case "succeed":
      return succeed(team, taken.from, taken.into);
    case "take-back":
      return takeBack(team, taken.pick);
  }
}

const levelsOf = async (context: ServiceContext) =>
  (await loadTeamMatrix(context)).levels.map(({ state, mean, sd, held, fresh }) => [
    state,
    mean?.toFixed(9),
    sd?.toFixed(9),
    held,
    fresh,
  ]);

async function expectCurrentIsHistory(team: Team) {
  const { db, organisationId, context } = team;
  const history = await listFromHistory(db, organisationId);
  expect(await listCountedAssessments(db, organisationId)).toEqual(history);
  const until = "2026-11-11";
  const earlier = await listFromHistory(db, organisationId, { until });
  expect(await listCountedAssessments(db, organisationId, { until })).toEqual(earlier);
  const [one, two] = team.people.map(({ id }) => id);
  const only = { personIds: [one!, two!], competencyIds: [team.competencies[0]!.id] };
  expect(await listCountedAssessments(db, organisationId, only)).toEqual(
    await listFromHistory(db, organisationId, only),
  );
  // The matrix that took in one change after another says what a fresh process computes.
  expect(await levelsOf(context)).toEqual(await levelsOf({ ...context, database: { ...context.database } }));
}

describe("current levels", () => {
  it("are what the history says after any writes in any order, with folding stopped anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const team = await smallTeam();
        for (const taken of steps) {
          await take(team, taken);
          await expectCurrentIsHistory(team);
        }
        await foldImports(team.database);
        expect(await listUnfoldedImports(team.db, team.organisationId)).toEqual([]);
        await expectCurrentIsHistory(team);
        const kept = await listCountedAssessments(team.db, team.organisationId);
        await team.database.transaction((tx) => rebuildCurrent(tx, team.organisationId));
        expect(await listCountedAssessments(team.db, team.organisationId)).toEqual(kept);
      }),
      { numRuns: 12 },
    );
  }, 240_000);

  it("are right when people record, retract and fold at the same moment", async () => {
    const team = await smallTeam();
    const same: Rating = { person: 0, competency: 0, source: "supervisor", level: 3, assessor: 1, day: "2026-11-10" };
    for (let round = 0; round < 6; round += 1) {
      await bring(
        team,
        [
          { ...same, level: 5, day: "2026-11-12" },
          { ...same, person: 2 },
        ],
        true,
      );
      await Promise.all([
        record(team, { ...same, level: 1 + (round % 5), day: "2026-11-14" }),
        record(team, { ...same, level: 2 }),
        retract(team, 0, round),
        foldImports(team.database),
        retract(team, 0, round + 1),
      ]);
      await expectCurrentIsHistory(team);
    }
    await foldImports(team.database);
    await expectCurrentIsHistory(team);
  });

  it("take in a retraction in an import that is not folded yet, and a recording that an undone one outdates", async () => {
    const team = await smallTeam();
    const one: Rating = { person: 3, competency: 0, source: "test", level: 4, assessor: 0, day: "2026-11-10" };
    await bring(team, [one], true);
    await expectCurrentIsHistory(team);
    await retract(team, 3, 0);
    await expectCurrentIsHistory(team);
    await bring(team, [one], true);
    await foldImports(team.database);
    await undo(team, team.committed.length - 1);
    await expectCurrentIsHistory(team);
    await record(team, { ...one, level: 2, day: "2026-11-02" });
    await expectCurrentIsHistory(team);
    expect((await loadTeamMatrix(team.context)).levels.some(({ level }) => level === 2)).toBe(true);
  });

  it("no longer have an undone import in them, once it is taken out in the background", async () => {
    const team = await smallTeam();
    const one: Rating = { person: 0, competency: 0, source: "test", level: 4, assessor: 1, day: "2026-11-10" };
    await bring(team, [one], true);
    await foldImports(team.database);
    expect(await listCountedAssessments(team.db, team.organisationId)).toMatchObject([{ level: 4 }]);
    expect(await undoImport(team.context, team.committed[0]!)).toMatchObject({ ok: true });
    expect(await listCountedAssessments(team.db, team.organisationId)).toEqual([]);
    await foldingDone(team.database);
    expect(await listUnfoldedImports(team.db, team.organisationId)).toEqual([]);
    expect(await listCountedAssessments(team.db, team.organisationId)).toEqual([]);
  });
});
