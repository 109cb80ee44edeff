import { describe, expect, it } from "vitest";
import { matrixRows } from "#app/services/matrix/matrix-rows.ts";
import { matrixOf } from "#tests/support/matrix.ts";

/** One person, one competency, and these ratings of it: letters of the source and level, all of the same day. */
function rowOf(...ratings: string[]) {
  const person = { id: "p", name: "Ana", title: "", kind: "member", managerId: null };
  const competency = { id: "c", name: "DNS", requiredLevel: 3, halfLifeMonths: 18, minimumCover: 1, isCritical: false };
  const packed = ratings.map((rating) => `0${rating}9000`).join(";");
  const matrix = matrixOf([{ ...person, ratings: packed } as never], [competency as never], "2026-11-22");
  return matrixRows(matrix, [0], [0])[0];
}

describe("a cell of the matrix", () => {
  it("does not show what one or two peers said", () => {
    expect(rowOf("pe4")).toMatchObject({ levels: "·", marks: "h" });
    expect(rowOf("pe4", "pe2")).toMatchObject({ levels: "·", marks: "h" });
    expect(rowOf("re4", "re2", "re3")).toMatchObject({ levels: "·", marks: "h" });
  });

  it("shows the level of three peers, of four reports, and of colleagues beside a supervisor", () => {
    expect(rowOf("pe4", "pe2", "pe3")?.levels).toBe("3");
    expect(rowOf("re4", "re2", "re3", "re3")?.levels).toBe("3");
    expect(rowOf("su4", "pe4")?.levels).toBe("4");
  });

  it("does not show colleagues who all gave the same end of the scale", () => {
    expect(rowOf("pe5", "pe5", "pe5")?.levels).toBe("·");
    expect(rowOf("pe0", "pe0", "pe0")?.levels).toBe("·");
  });
});
