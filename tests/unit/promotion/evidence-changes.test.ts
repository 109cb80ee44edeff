import { describe, expect, it } from "vitest";
import { compareEvidence } from "#app/domain/promotion/evidence-changes.ts";

describe("evidence of two days", () => {
  it("says by kind what is new, more, fewer, gone, renewed or only older, in the model's order", () => {
    const changes = compareEvidence(
      [
        { kind: "peer", score: 4, ageMonths: 2 },
        { kind: "peer", score: 3, ageMonths: 5 },
        { kind: "supervisor", score: 4, ageMonths: 3 },
        { kind: "simulation", score: 3, ageMonths: 1 },
        { kind: "collaboration", score: 4, ageMonths: 6 },
        { kind: "reports", score: 4, raters: 4, ageMonths: 6 },
        { kind: "tenure" },
      ],
      [
        { kind: "structured_interview", score: 4, ageMonths: 0 },
        { kind: "peer", score: 4, ageMonths: 5 },
        { kind: "peer", score: 3, ageMonths: 8 },
        { kind: "supervisor", score: 2, ageMonths: 1 },
        { kind: "reports", score: 4, raters: 5, ageMonths: 1 },
        { kind: "collaboration", score: 4, ageMonths: 9 },
        { kind: "collaboration", score: 4, ageMonths: 2 },
      ],
    );
    expect(changes.map(({ kind, state }) => [kind, state])).toEqual([
      ["structured_interview", "new"],
      ["simulation", "gone"],
      ["collaboration", "more"],
      ["peer", "same"],
      ["supervisor", "renewed"],
      ["reports", "more"],
    ]);
    expect(changes.find(({ kind }) => kind === "peer")).toMatchObject({
      before: 2,
      after: 2,
      newestBefore: 2,
      newestAfter: 5,
    });
  });

  it("is nothing between two days without evidence", () => {
    expect(compareEvidence([], [{ kind: "tenure" }])).toEqual([]);
  });
});
