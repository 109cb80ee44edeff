import { beforeAll, describe, expect, it } from "vitest";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { askPeer, proposePeer, settlePeer } from "#app/services/rounds/choose-peers.server.ts";
import { handIn, saveDraft } from "#app/services/rounds/hand-in.server.ts";
import { loadCalibration } from "#app/services/rounds/load-calibration.server.ts";
import { loadRequest } from "#app/services/rounds/load-request.server.ts";
import { loadRound } from "#app/services/rounds/load-round.server.ts";
import { closeRound, reopenRound } from "#app/services/rounds/run-round.server.ts";
import { granted, type RoundWorld, roundWorld } from "./round-world.ts";

let world: RoundWorld;

beforeAll(async () => {
  world = await roundWorld(4);
});

describe("the page of one assessor", () => {
  it("keeps what is typed as it is typed, for the assessor alone", async () => {
    const roundId = await world.open();
    const [peer, other] = await world.asked(roundId, "peer");
    const requestId = await world.requestOf(roundId, peer!);
    const typed = { [world.routing.id]: { level: "", evidence: "half a sen" } };
    granted(await saveDraft(peer!, requestId, typed));
    expect((await loadRequest(peer!, requestId))?.typed).toEqual(typed);
    expect(await loadRequest(other!, requestId)).toBeNull();
    expect(await loadRequest(world.context, requestId)).toBeNull();
    await expect(saveDraft(other!, requestId, typed)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it("wants words for a top level and a change of two, not for what is still right", async () => {
    granted(
      await recordAssessments(world.manager, world.linId, {
        source: "supervisor",
        assessorId: null,
        assessedOn: "2026-10-01",
        ratings: [
          { competencyId: world.routing.id, level: 5, evidence: "The depots." },
          { competencyId: world.coaching.id, level: 3, evidence: "" },
        ],
      }),
    );
    const roundId = await world.open();
    const requestId = await world.requestOf(roundId, world.manager);
    const page = await loadRequest(world.manager, requestId);
    expect(page?.competencies.map(({ earlier }) => earlier?.level)).toEqual([5, 3]);
    const say = (routing: string, coaching: string) =>
      handIn(world.manager, requestId, {
        [world.routing.id]: { level: routing, evidence: "" },
        [world.coaching.id]: { level: coaching, evidence: " " },
      });
    const refused = await say("3", "4");
    expect(refused).toMatchObject({ ok: false });
    expect("missing" in refused && Object.keys(refused.missing).sort()).toEqual(
      [world.routing.id, world.coaching.id].sort(),
    );
    expect(await say("5", "2")).toEqual({ ok: true, value: 2 });
  });

  it("cannot be answered once the round is closed, and can once it is open again", async () => {
    const roundId = await world.open();
    granted(await closeRound(world.context, roundId));
    expect(await world.answer(roundId, world.lin, 2)).toMatchObject({ ok: false });
    granted(await reopenRound(world.context, roundId));
    expect(await world.answer(roundId, world.lin, 2)).toEqual({ ok: true, value: 2 });
  });
});

describe("the peers of a person", () => {
  it("are proposed by the person and approved by the manager, never a manager or a report", async () => {
    const roundId = await world.open({ peerChoice: "nominated" });
    const [, second, third] = world.team;
    granted(await proposePeer(world.lin, roundId, second?.personId ?? ""));
    expect(await proposePeer(world.lin, roundId, world.manager.personId ?? "")).toMatchObject({ ok: false });
    const [proposed] = (await world.about(roundId)).filter(({ request }) => request.source === "peer");
    expect(proposed?.request.state).toBe("proposed");
    expect(await loadRequest(second!, proposed?.request.id ?? "")).toBeNull();
    granted(await settlePeer(world.manager, roundId, world.linId, proposed?.request.id ?? "", "asked"));
    expect(await loadRequest(second!, proposed?.request.id ?? "")).toMatchObject({ asked: 1, least: 3 });
    granted(await askPeer(world.manager, roundId, world.linId, third?.personId ?? ""));
    const round = await loadRound(world.context, roundId, 1);
    expect(round?.people.map(({ peers, tooFewPeers }) => [peers, tooFewPeers])).toEqual([[2, true]]);
  });
});

describe("calibration", () => {
  it("says below ten people that it does not apply, and still lists what to talk about", async () => {
    const roundId = await world.open({ sources: ["self", "supervisor"] });
    granted(await world.answer(roundId, world.lin, 1, "I am new to it."));
    granted(await world.answer(roundId, world.manager, 5, "She runs all of it."));
    const page = await loadCalibration(world.context, roundId);
    expect(page).toMatchObject({ rated: 1, applies: false, total: 2 });
    expect(page?.differences[0]).toMatchObject({ self: 1, supervisor: 5, personName: "Member A" });
    expect((await loadCalibration(world.lin, roundId).catch(() => "refused")) ?? null).toBe("refused");
  });
});
