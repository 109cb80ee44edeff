import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { exportArchive } from "#app/services/exports/archive.server.ts";
import { loadShell } from "#app/services/organisations/load-shell.server.ts";
import { answerCheck } from "#app/services/outcomes/answer-check.server.ts";
import { answerFeedback, loadFeedback, loadOwnFeedback } from "#app/services/outcomes/answer-feedback.server.ts";
import { askReports, changeStart, closeObservation } from "#app/services/outcomes/change-observation.server.ts";
import { loadCheck } from "#app/services/outcomes/load-check.server.ts";
import { loadObservation } from "#app/services/outcomes/load-observation.server.ts";
import { loadOverview } from "#app/services/overview/load-overview.server.ts";
import { loadOwnRecord } from "#app/services/own-record/load-own-record.server.ts";
import { recordLeaving } from "#app/services/people/record-leaving.server.ts";
import { erasePerson } from "#app/services/privacy/erase-person.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { loadTrackRecord, trackRecordFile } from "#app/services/track-record/load-track-record.server.ts";
import { findPerson } from "#db/queries/people.ts";
import { feedbackAnswers, feedbackRequests } from "#db/schema/observations.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { usualDecision } from "../decisions/usual-decision.ts";
import { accountOf } from "../promotion/team-with-a-star.ts";
import { granted, levels, observedTeam, on, usualCheck } from "./observed-team.ts";

type Observed = Awaited<ReturnType<typeof observedTeam>>;
const rowsOf = <Row>(result: unknown): Row[] =>
  (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];

const says = (clarity: number | null, support: number | null, fairness: number | null) => ({
  ...{ clarity, support, fairness },
});
const DUE_90 = "2027-02-20";
const DUE_180 = "2027-05-21";
const DUE_365 = "2027-11-22";

let year: Observed;
beforeAll(async () => {
  year = await observedTeam();
});

/** In the order of a year: each step goes on from the one before. */
describe("a decision to promote", () => {
  it("puts the case under observation from the day of the decision, with three checks", async () => {
    const { owner, devon, bo, caseId, observationId } = year;
    expect(await loadCase(owner, caseId)).toMatchObject({
      ...{ stage: "decided", question: { state: "under-observation" }, observationId },
    });
    const page = await loadObservation(devon, observationId);
    expect(page).toMatchObject({ startsOn: "2026-11-22", end: null, outcome: { wentWell: null, because: "not-yet" } });
    expect(page?.plan.map(({ dueOn, state }) => [dueOn, state])).toEqual([
      [DUE_90, "ahead"],
      [DUE_180, "ahead"],
      [DUE_365, "ahead"],
    ]);
    expect(page?.may).toEqual({ answer: true, change: true, close: false });
    expect(await loadObservation(bo, observationId), "about themself").toBeNull();
  });

  it("moves its checks with the start, which keeps its reasons", async () => {
    const { owner, devon, observationId } = year;
    expect(await changeStart(devon, observationId, { startsOn: "2026-12-01", reason: "Late." })).toMatchObject({
      ok: false,
    });
    granted(await changeStart(devon, observationId, { startsOn: "2026-12-01", reason: "The backfill came later." }));
    granted(await changeStart(owner, observationId, { startsOn: "2026-11-22", reason: "It did not, after all." }));
    const page = await loadObservation(owner, observationId);
    expect(page?.starts.map(({ startsOn, reason }) => [startsOn, reason])).toEqual([
      ["2026-11-22", "It did not, after all."],
      ["2026-12-01", "The backfill came later."],
      ["2026-11-22", ""],
    ]);
    expect(page?.plan[0]?.dueOn).toBe(DUE_90);
  });

  it("asks for a check two weeks ahead, on the overview of those who can answer it", async () => {
    const { devon, bo, team, observationId } = year;
    const early = await answerCheck(on(devon, "2027-02-05"), observationId, 90, usualCheck);
    expect(early).toEqual({ ok: false, reason: "This check can be answered from 2027-02-06 on." });
    const auditor = await accountOf(team, "auditor");
    const waits = async (who: typeof devon) => {
      const overview = await loadOverview(on(who, "2027-02-06"));
      return overview.stage === "team" ? overview.waiting.filter(({ kind }) => kind === "check") : [];
    };
    expect(await waits(devon)).toMatchObject([{ observationId, day: 90, personName: "Bo Calm", daysLeft: 14 }]);
    expect(await waits(bo)).toEqual([]);
    expect(await waits(auditor), "the auditor writes nothing").toEqual([]);
  });

  it("keeps of leavers their days alone, and of the answers the newest beside the one it replaced", async () => {
    const { owner, devon, bo, reports, people, db, organisationId, observationId } = year;
    const left = await findPerson(db, organisationId, reports[5]!.id);
    granted(await recordLeaving(owner, left!.id, left!.version, "2027-01-31"));
    const due = on(devon, DUE_90);
    expect(await loadCheck(due, observationId, "90")).toMatchObject({
      ...{ goals: "Two of three goals.", left: [{ id: left!.id, leftOn: "2027-01-31" }] },
    });
    const stranger = await answerCheck(due, observationId, 90, { ...usualCheck, regrettedLeavers: [people.cy.id] });
    expect(stranger).toMatchObject({ ok: false, field: "regrettedLeavers" });
    granted(await answerCheck(due, observationId, 90, { ...usualCheck, regrettedLeavers: [left!.id] }));
    const again = { ...usualCheck, levels: levels(3) };
    expect(await answerCheck(due, observationId, 90, again)).toMatchObject({ ok: false, field: "reason" });
    granted(await answerCheck(due, observationId, 90, { ...again, reason: "I had read the anchors wrongly." }));
    await expect(answerCheck(on(bo, DUE_90), observationId, 90, usualCheck)).rejects.toMatchObject({
      init: { status: 404 },
    });
    const page = await loadObservation(on(owner, DUE_90), observationId);
    expect(page?.checks).toMatchObject([
      { day: 90, levels: levels(3), regrettedExits: [], reason: "I had read the anchors wrongly." },
    ]);
    expect(page?.replaced).toMatchObject([{ day: 90, levels: levels(4), regrettedExits: ["2027-01-31"] }]);
    const stored = rowsOf<{ row: string }>(
      await db.execute(
        sql`select to_jsonb(t)::text as row from outcome_checks t where organisation_id = ${organisationId}`,
      ),
    );
    expect(stored).toHaveLength(2);
    for (const { row } of stored) {
      expect(row).not.toContain(left!.id);
      expect(row).not.toContain("Hands over");
    }
  });
});

describe("what the team says", () => {
  it("is asked of reports who can sign in, opens as a mean once all have answered, and never names anybody", async () => {
    const { owner, devon, bo, reporters, db, organisationId, observationId } = year;
    const today = on(devon, DUE_90);
    granted(await askReports(today, observationId, 90));
    expect(await askReports(today, observationId, 90)).toMatchObject({ ok: false });
    const pages = await Promise.all(reporters.map((who) => loadOwnFeedback(on(who, DUE_90))));
    expect(pages.map((own) => own.map(({ asked, isOpen }) => [asked, isOpen]))).toEqual(
      reporters.map(() => [[5, true]]),
    );
    const answers = [says(2, 4, 3), says(3, 4, 3), says(4, 5, 1), says(4, 5, null), says(4, 5, null)];
    const means = async () => (await loadObservation(on(owner, DUE_90), observationId))?.feedback;
    for (const [index, who] of reporters.entries()) {
      expect((await means())?.[0], "closed while one is missing").toMatchObject({ answered: index, means: null });
      const id = pages[index]![0]!.id;
      expect(await loadFeedback(bo, id), "not for their manager").toBeNull();
      const shell = { ...on(who, DUE_90), organisation: {} as never, accountName: "" } as never;
      expect((await loadShell(shell)).counts.requests).toBe(1);
      granted(await answerFeedback(on(who, DUE_90), id, answers[index]!));
      expect(await answerFeedback(on(who, DUE_90), id, answers[index]!)).toEqual({
        ...{ ok: false, reason: "This page is closed." },
      });
      expect((await loadShell(shell)).counts.requests).toBe(0);
    }
    expect((await means())?.[0]).toMatchObject({
      ...{ asked: 5, answered: 5 },
      means: [
        { question: "clarity", mean: 3.4, hidden: null },
        { question: "support", mean: 4.6, hidden: null },
        { question: "fairness", mean: null, hidden: "too-few" },
      ],
    });
    const columns = Object.keys((await db.select().from(feedbackAnswers).limit(1))[0]!);
    expect(columns.sort()).toEqual(["answer", "day", "id", "observationId", "organisationId"]);
    const rows = await db.select().from(feedbackRequests);
    expect(rows.filter((row) => row.organisationId === organisationId).map((row) => row.answeredOn)).toEqual(
      Array(5).fill(DUE_90),
    );
  });

  it("is not asked with fewer than four, and opens after its time with what came in", async () => {
    const { owner, devon, reports, reporters, db, organisationId, observationId } = year;
    const due = on(devon, DUE_180);
    granted(await askReports(due, observationId, 180));
    for (const who of reporters.slice(0, 3)) {
      const open = (await loadOwnFeedback(on(who, DUE_180))).find(({ isOpen }) => isOpen);
      granted(await answerFeedback(on(who, DUE_180), open!.id, says(3, 3, 3)));
    }
    const seen = async (day: string) =>
      (await loadObservation(on(owner, day), observationId))?.feedback.find((one) => one.day === 180);
    expect(await seen("2027-06-04")).toMatchObject({ closesOn: "2027-06-04", means: null });
    expect((await seen("2027-06-05"))?.means?.map(({ mean, hidden }) => [mean, hidden])).toEqual(
      Array(3).fill([null, "too-few"]),
    );
    const late = (await loadOwnFeedback(on(reporters[4]!, "2027-06-05"))).find(({ day }) => day === 180);
    expect(late?.isOpen).toBe(false);
    expect(await answerFeedback(on(reporters[4]!, "2027-06-05"), late!.id, says(1, 1, 1))).toMatchObject({ ok: false });
    for (const { id } of reports.slice(0, 2)) {
      const person = await findPerson(db, organisationId, id);
      granted(await recordLeaving(owner, id, person!.version, "2027-06-30"));
    }
    const few = await askReports(on(devon, DUE_365), observationId, 365);
    expect(few).toEqual({
      ...{ ok: false, reason: "Fewer than 4 reports can sign in: a mean of so few would show single answers." },
    });
    expect(await loadObservation(on(devon, DUE_365), observationId)).toMatchObject({
      reports: { all: 3, able: 3, mayAsk: false },
    });
  });
});

describe("the track record", () => {
  it("puts what was said beside what came of it, for those within reach, without a score below 85", async () => {
    const { owner, devon, bo, team, caseId, observationId } = year;
    const before = await loadTrackRecord(on(owner, DUE_180));
    expect(before.record).toEqual({ outcomes: 0, wentWell: 0, missing: 85, scores: null });
    granted(await answerCheck(on(devon, DUE_365), observationId, 365, usualCheck));
    expect(await loadCase(on(owner, DUE_365), caseId)).toMatchObject({ question: { state: "reviewed" } });
    const { promotions, record } = await loadTrackRecord(on(devon, DUE_365));
    expect(record).toEqual({ outcomes: 1, wentWell: 1, missing: 84, scores: null });
    expect(promotions).toMatchObject([
      {
        ...{ personName: "Bo Calm", targetTitle: "Infrastructure manager", baseRate: 0.6, answered: [90, 365] },
        ...{ endedBy: "last-check", outcome: { wentWell: true, because: "meets" } },
        views: [{ name: "Olga Owner", probability: 0.7, isDecider: true }],
      },
    ]);
    const frozen = await loadCase(owner, caseId);
    const said = frozen?.stage === "decided" ? frozen.assessment.candidate.result.probability : null;
    expect(promotions[0]?.probability).toBe(said);
    expect((await loadTrackRecord(on(bo, DUE_365))).promotions, "about themself").toEqual([]);
    const own = await loadOwnRecord(on(bo, DUE_365), { mostLooks: 1 });
    expect(own?.decisions, "that it is asked, and nothing of what was said").toMatchObject([
      { choice: "promote", answeredChecks: [90, 365] },
    ]);
    const file = await trackRecordFile(on(await accountOf(team, "auditor"), DUE_365));
    expect(file).toContain(`Bo Calm,Infrastructure manager,2026-11-22,2026-11-22,${said},0.6,0.7,0.7,90 365,yes,meets`);
    await expect(loadTrackRecord(await accountOf(team, "staff"))).rejects.toThrow("cases:read");
  });

  it("travels in the archive as far as it may be known", async () => {
    const { owner } = year;
    let text = "";
    for await (const piece of (await exportArchive(on(owner, DUE_365))).body) text += piece;
    const { observations } = JSON.parse(text) as { observations: Record<string, unknown>[] };
    expect(observations).toMatchObject([
      {
        ...{ startsOn: "2026-11-22", end: { kind: "last-check" } },
        checks: [
          { day: 90, isReplaced: false, levels: { overall: 3 } },
          { day: 90, isReplaced: true, words: usualCheck.words },
          { day: 365, isReplaced: false },
        ],
        feedback: [
          { day: 90, asked: 5 },
          { day: 180, answered: 3 },
        ],
      },
    ]);
  });
});

describe("an observation", () => {
  it("is closed by owner or HR with a reason, and then takes no answer", async () => {
    const { owner, devon, observationId } = await observedTeam();
    await expect(closeObservation(devon, observationId, "The team was dissolved.")).rejects.toThrow("outcomes:close");
    expect(await closeObservation(owner, observationId, "")).toMatchObject({ ok: false, field: "reason" });
    granted(await closeObservation(owner, observationId, "The team was dissolved."));
    expect(await loadObservation(owner, observationId)).toMatchObject({
      ...{ end: { kind: "closed", reason: "The team was dissolved." }, may: { answer: false, change: false } },
    });
    expect(await answerCheck(on(devon, DUE_90), observationId, 90, usualCheck)).toMatchObject({ ok: false });
    expect((await loadTrackRecord(owner)).promotions).toMatchObject([{ outcome: { wentWell: null } }]);
  });

  it("keeps its levels and none of its words once the record of its person is erased", async () => {
    const { owner, devon, people, db, organisationId, observationId } = await observedTeam();
    granted(await changeStart(devon, observationId, { startsOn: "2026-10-01", reason: "Walrus duty came first." }));
    granted(await answerCheck(on(devon, "2026-12-30"), observationId, 90, { ...usualCheck, words: "Tames walruses." }));
    const later = on(owner, "2027-01-10");
    const bo = await findPerson(db, organisationId, people.bo.id);
    granted(await recordLeaving(later, people.bo.id, bo!.version, "2027-01-05"));
    granted(await erasePerson(later, people.bo.id, "Bo Calm", temporaryFolder("erasures")));
    const page = await loadObservation(later, observationId);
    expect(page).toMatchObject({
      ...{ person: { name: "Erased person" }, may: { answer: false, change: false, close: false } },
      checks: [{ levels: usualCheck.levels, words: null }],
    });
    expect(page?.starts[0]?.reason).toBeNull();
    const overview = await loadOverview(later);
    expect(overview.stage === "team" && overview.waiting.filter(({ kind }) => kind === "check")).toEqual([]);
    expect((await loadTrackRecord(later)).promotions).toMatchObject([{ personName: "Erased person" }]);
  });

  it("goes with a correction: kept for the same person, ended for another, and no longer on the track record", async () => {
    const { owner, caseId, decisionId, observationId } = await observedTeam();
    const correct = async (correctsId: string, choice: "promote" | "not-now") => {
      const page = await loadCase(owner, caseId);
      const caseVersion = page!.question.version;
      return granted(await recordDecision(owner, caseId, { ...usualDecision, choice, correctsId, caseVersion }));
    };
    const second = await correct(decisionId, "promote");
    expect(await loadCase(owner, caseId)).toMatchObject({ question: { state: "under-observation" }, observationId });
    await correct(second, "not-now");
    expect(await loadCase(owner, caseId)).toMatchObject({ question: { state: "decided" }, observationId: null });
    expect((await loadTrackRecord(owner)).promotions).toEqual([]);
  });
});
