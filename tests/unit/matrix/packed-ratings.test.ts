import { describe, expect, it } from "vitest";
import { dateOfUnixDay, eachRating } from "#app/services/matrix/packed-ratings.ts";

function unpack(packed: string | null) {
  const ratings: [number, string, number, string][] = [];
  eachRating(packed, (column, source, level, day) => ratings.push([column, source, level, dateOfUnixDay(day)]));
  return ratings;
}

describe("packed ratings", () => {
  it("come apart into competency, source, level and day", () => {
    expect(unpack("4su39822,12pe09800,0se58401")).toEqual([
      [4, "supervisor", 3, "2026-11-22"],
      [12, "peer", 0, "2026-10-31"],
      [0, "self", 5, "2023-01-01"],
    ]);
  });

  it("are none for somebody whom nobody rated", () => {
    expect(unpack(null)).toEqual([]);
    expect(unpack("")).toEqual([]);
  });

  it("refuse a source that they do not know, instead of counting it as another", () => {
    expect(() => unpack("4xx39822")).toThrow("unknown source");
  });
});
