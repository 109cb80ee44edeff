import { describe, expect, it } from "vitest";
import { type HeldAnswer, releaseAnswers } from "#app/domain/rounds/release.ts";

const answer = (id: string, source: HeldAnswer["source"], levels: Record<string, number>): HeldAnswer => ({
  id,
  source,
  ratings: Object.entries(levels).map(([competencyId, level]) => ({ competencyId, level, evidence: "" })),
});
const idsOf = (answers: HeldAnswer[]) => answers.map(({ id }) => id);

describe("what may enter the record", () => {
  it("lets the person and the supervisor in singly, two peers and three reports not at all", () => {
    const held = [
      answer("s", "self", { a: 3 }),
      answer("m", "supervisor", { a: 4 }),
      answer("p1", "peer", { a: 2 }),
      answer("p2", "peer", { a: 5 }),
      answer("r1", "report", { a: 1 }),
      answer("r2", "report", { a: 1 }),
      answer("r3", "report", { a: 1 }),
    ];
    expect(idsOf(releaseAnswers(held))).toEqual(["s", "m"]);
  });

  it("lets three peers and four reports in", () => {
    const peers = ["p1", "p2", "p3"].map((id) => answer(id, "peer", { a: 3 }));
    const reports = ["r1", "r2", "r3", "r4"].map((id) => answer(id, "report", { a: 3 }));
    expect(idsOf(releaseAnswers([...peers, ...reports]))).toEqual(["p1", "p2", "p3", "r1", "r2", "r3", "r4"]);
  });

  it("leaves out a competency that two of three peers rated: the third did not, so two would be told apart", () => {
    const released = releaseAnswers([
      answer("p1", "peer", { a: 3, b: 5 }),
      answer("p2", "peer", { a: 4, b: 1 }),
      answer("p3", "peer", { a: 2 }),
    ]);
    expect(released.map(({ ratings }) => ratings.map(({ competencyId }) => competencyId))).toEqual([
      ["a"],
      ["a"],
      ["a"],
    ]);
  });
});
