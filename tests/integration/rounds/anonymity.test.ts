import { beforeEach, describe, expect, it } from "vitest";
import { EXPORT_KINDS } from "#app/domain/exports/export-kinds.ts";
import { retractOneAssessment } from "#app/services/assessments/retract-assessment.server.ts";
import { allowLate, closeRound, recordHeldBack } from "#app/services/rounds/run-round.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAssessmentHistory } from "#db/queries/assessments.ts";
import { listAuditPage } from "#db/queries/audit.ts";
import { ask } from "../permissions/ask-route.ts";
import { granted, type RoundWorld, roundWorld } from "./round-world.ts";

const WORDS = "heliotrope-words-of-one-colleague";

/** Who looked at a record: every look at it adds one. */
const LOOKS = /\{\s*"at":[^}]*\},?\s*/g;

let world: RoundWorld;
let owner: ServiceContext;
let roundId: string;

beforeEach(async () => {
  world = await roundWorld(5);
  owner = world.context;
  roundId = await world.open();
});

/** Everything in which the levels of Lin show to the owner, and to Lin. */
async function everyState(): Promise<string[]> {
  const of = (route: string, params: Record<string, string> = {}) => ask(owner, route, params);
  const answers = await Promise.all([
    of("matrix.cells[.]json"),
    of("matrix.$personId.cells[.]json", { personId: world.linId }),
    of("_app.matrix"),
    of("_app.cover-report"),
    of("_app.people.$personId._index", { personId: world.linId }),
    of("exports.archive[.]json"),
    ...EXPORT_KINDS.map((kind) => of("exports.$kind.table[.]csv", { kind })),
  ]);
  const own = await ask(world.lin, "my-record[.]json", {});
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  return [...answers, own].map(({ body }) => body.replace(LOOKS, ""));
}

const peersOnRecord = async () =>
  (await listAssessmentHistory(world.db, world.organisationId, world.linId)).filter(({ source }) => source === "peer");

describe("single answers of a round", () => {
  it("change nothing that anybody sees, hand-in by hand-in, until all of them enter together", async () => {
    const before = await everyState();
    const peers = await world.asked(roundId, "peer");
    expect(peers).toHaveLength(4);
    for (const peer of peers) {
      granted(await world.answer(roundId, peer, 5, WORDS));
      expect(await everyState()).toEqual(before);
    }
    granted(await world.answer(roundId, world.manager, 3));
    expect(await peersOnRecord()).toEqual([]);
    granted(await world.answer(roundId, world.lin, 4));
    // The last of all asked: now they are on record, four peers and the manager at once.
    expect(await peersOnRecord()).toHaveLength(8);
    expect(await everyState()).not.toEqual(before);
    expect((await everyState()).filter((body) => body.includes(WORDS))).toEqual([]);
  });

  it("of two peers stay out of the record for good, and a single late one with them", async () => {
    const [first, second, third, fourth] = await world.asked(roundId, "peer");
    granted(await world.answer(roundId, first!, 2));
    granted(await world.answer(roundId, second!, 5));
    granted(await world.answer(roundId, world.manager, 3));
    granted(await closeRound(owner, roundId));
    expect(await peersOnRecord()).toEqual([]);
    const closed = await everyState();
    granted(await recordHeldBack(owner, roundId));
    expect(await everyState()).toEqual(closed);

    const late = async (peer: ServiceContext) => {
      const requestId = await world.requestOf(roundId, peer);
      granted(await allowLate(owner, roundId, world.linId, requestId));
      granted(await world.answer(roundId, peer, 1));
    };
    await late(third!);
    // The third makes a batch of three, and all of them enter at once.
    expect(await peersOnRecord()).toHaveLength(6);
    const three = await everyState();
    await late(fourth!);
    expect(await peersOnRecord()).toHaveLength(6);
    expect(await everyState()).toEqual(three);
  });

  it("bear one day and one recorder, and no event says who said what or about whom", async () => {
    const peers = await world.asked(roundId, "peer");
    for (const [at, peer] of peers.entries()) {
      granted(await world.answer(roundId, { ...peer, now: new Date(`2026-11-${22 + at}T10:00:00Z`) }, 3));
    }
    granted(await closeRound({ ...owner, now: new Date("2026-12-01T10:00:00Z") }, roundId));
    const rows = await peersOnRecord();
    expect(new Set(rows.map(({ assessedOn }) => assessedOn))).toEqual(new Set(["2026-12-01"]));
    expect(new Set(rows.map(({ recordedBy }) => recordedBy))).toEqual(new Set([world.accountId]));
    const trail = await listAuditPage(world.db, world.organisationId, { limit: 200 });
    const answers = trail.filter(({ event }) => event.action === "round.answer");
    expect(answers.map(({ event }) => [event.personId, event.after])).toEqual(Array(4).fill([null, null]));
    const recorded = trail.filter(({ event }) => event.action === "round.record");
    expect(recorded.map(({ event }) => event.after)).toEqual([{ personId: world.linId, source: "peer", answers: 4 }]);
  });

  it("cannot be found out by retracting one and looking at the difference", async () => {
    for (const peer of await world.asked(roundId, "peer")) granted(await world.answer(roundId, peer, 3));
    granted(await closeRound(owner, roundId));
    const [one] = await peersOnRecord();
    const verdict = await retractOneAssessment(owner, world.linId, one?.id ?? "", "A mistake.");
    expect(verdict.ok).toBe(false);
    expect((await peersOnRecord()).every(({ retractedAt }) => retractedAt === null)).toBe(true);
  });
});
