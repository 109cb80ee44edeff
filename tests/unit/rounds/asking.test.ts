import { describe, expect, it } from "vitest";
import { wordsNeeded } from "#app/domain/rounds/answer-rules.ts";
import { askedCompetencies, expectedMinutes } from "#app/domain/rounds/asked-competencies.ts";
import { planRequests, type RoundPerson } from "#app/domain/rounds/asked-people.ts";
import { calendarEntry } from "#app/domain/rounds/calendar-entry.ts";
import { conversations, spreadByAssessor } from "#app/domain/rounds/calibration.ts";
import { ROUND_SOURCES } from "#app/domain/shared/vocabulary.ts";

const member = (id: string, managerId: string | null): RoundPerson => ({ id, managerId, kind: "member" });

describe("who is asked", () => {
  const team = [member("m", null), ...["a", "b", "c", "d", "e", "f"].map((id) => member(id, "m"))];

  it("asks the person, the manager, reports, and the next four of the team in turn", () => {
    const asked = planRequests(["e", "m"], team, ROUND_SOURCES, "team").map(
      ({ personId, source, assessorId }) => `${personId} ${source} ${assessorId}`,
    );
    expect(asked).toEqual([
      ...["e self e", "e supervisor m", "e peer f", "e peer a", "e peer b", "e peer c"],
      ...["m self m", "m report a", "m report b", "m report c", "m report d", "m report e", "m report f"],
    ]);
  });

  it("asks everybody of a team equally often", () => {
    const asked = planRequests(["a", "b", "c", "d", "e", "f"], team, ["peer"], "team");
    const times = ["a", "b", "c", "d", "e", "f"].map((id) => asked.filter((row) => row.assessorId === id).length);
    expect(times).toEqual([4, 4, 4, 4, 4, 4]);
  });

  it("plans no peers where the person proposes them, and nobody twice in a circle of managers", () => {
    expect(planRequests(["a"], team, ["peer"], "nominated")).toEqual([]);
    const circle = [member("x", "y"), member("y", "x")];
    expect(planRequests(["x"], circle, ["supervisor", "report"], "team")).toEqual([
      { personId: "x", assessorId: "y", source: "supervisor" },
    ]);
  });
});

describe("what is asked", () => {
  const catalogue = ["one", "two", "three", "four"].map((id, at) => ({
    ...{ id, groupCode: at < 2 ? "network" : "security", isCritical: id === "four" },
  }));

  it("keeps what is on record before what is only critical, in the order of the catalogue", () => {
    const about = { onRecord: new Set(["three", "one"]), ofRole: new Set<string>() };
    const ask = (most: number) => askedCompetencies(catalogue, about, { choice: "on-record", group: "", most });
    expect(ask(25)).toEqual(["one", "three", "four"]);
    expect(ask(2)).toEqual(["one", "three"]);
    expect(askedCompetencies(catalogue, about, { choice: "group", group: "network", most: 1 })).toEqual(["one"]);
  });

  it("asks for what the role asks for, and what is on record where somebody has no role", () => {
    const ask = (ofRole: string[], most = 25) =>
      askedCompetencies(
        catalogue,
        { onRecord: new Set(["one"]), ofRole: new Set(ofRole) },
        { choice: "role", group: "", most },
      );
    expect(ask(["three", "two"])).toEqual(["two", "three"]);
    expect(ask(["three", "two"], 1)).toEqual(["two"]);
    expect(ask([])).toEqual(["one", "four"]);
  });

  it("expects 15 minutes for 25 competencies and none for none", () => {
    expect([25, 1, 0].map(expectedMinutes)).toEqual([15, 3, 0]);
  });
});

describe("which levels need words", () => {
  it.each([
    [3, null, null],
    [4, null, "top-level"],
    [5, 5, null],
    [5, 4, "top-level"],
    [1, 3, "large-change"],
    [2, 3, null],
    [0, 2, "large-change"],
  ])("%i after %s: %s", (level, before, expected) => {
    expect(wordsNeeded(level, before)).toBe(expected);
  });
});

describe("calibration", () => {
  const rating = (assessor: string, personId: string, level: number, competencyId = "c") => ({
    ...{ assessor, personId, level, competencyId },
  });

  it("finds who gives one level for everything, from five ratings on", () => {
    const fives = ["a", "b", "c", "d", "e"].map((id) => rating("kind", id, 5));
    const [kind, mixed] = spreadByAssessor([...fives, rating("fair", "f", 2), rating("fair", "g", 4)]);
    expect(kind).toMatchObject({ assessor: "kind", people: 5, mean: 5, byLevel: [0, 0, 0, 0, 0, 5], allTheSame: true });
    expect(mixed).toMatchObject({ assessor: "fair", mean: 3, allTheSame: false });
    expect(spreadByAssessor(fives.slice(1))[0]?.allTheSame).toBe(false);
  });

  it("lists differences of two or more, the widest first", () => {
    const self = [rating("a", "a", 5), rating("b", "b", 4), rating("c", "c", 3)];
    const supervisor = [rating("m", "a", 3), rating("m", "b", 1), rating("m", "c", 2), rating("m", "d", 0)];
    expect(conversations(self, supervisor).map(({ personId }) => personId)).toEqual(["b", "a"]);
  });
});

describe("the calendar entry", () => {
  it("is one whole day, with no line longer than 75 bytes and nothing of the text read as syntax", () => {
    const text = calendarEntry({
      ...{ id: "r1", day: "2026-12-31", title: "Assess; by today, ".repeat(5) },
      ...{ address: "https://rightrung.example/requests/r1", madeAt: new Date("2026-11-27T10:00:00Z") },
    });
    expect(text).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
    expect(text.replaceAll("\r\n ", "")).toContain("SUMMARY:Assess\\; by today\\, Assess");
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});
