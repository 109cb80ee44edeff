import { describe, expect, it } from "vitest";
import { eventDetails, idsIn } from "#app/services/audit/event-details.ts";
import { ACTIONS, actionLabel, eventSentence } from "#app/services/audit/event-sentences.ts";
import { SUBJECT_KINDS } from "#app/services/audit/subject-kinds.ts";
import { sourceFiles } from "#tests/support/source-files.ts";

const services = sourceFiles("app/services", "app/cli", "app/lib", "app/server");

/** Every code of an action in the product: what stands behind `action:`, and texts of the same first word anywhere else. */
function actionCodes(): string[] {
  const afterAction = services.flatMap(({ text }) =>
    [...text.matchAll(/\baction:([^,}\n]*(?:\n\s*[?:][^,}\n]*)*)/g)].flatMap((match) =>
      [...(match[1] ?? "").matchAll(/"([a-z-]+\.[a-z-]+)"/g)].map(([, code]) => code ?? ""),
    ),
  );
  const firstWords = new Set(afterAction.map((code) => code.split(".")[0]));
  const elsewhere = services
    .filter(({ path }) => !path.startsWith("app/services/audit/event-sentences"))
    .flatMap(({ text }) => [...text.matchAll(/"([a-z-]+)\.([a-z-]+)"/g)])
    .filter(([, first]) => firstWords.has(first))
    .map(([, first, second]) => `${first}.${second}`);
  return [...new Set([...afterAction, ...elsewhere])].sort();
}

describe("the sentence of an event", () => {
  it("is there for every action that the product records", () => {
    const codes = actionCodes();
    expect(codes.length).toBeGreaterThan(40);
    for (const known of ["case.own-view", "decision.correct", "competency.restore", "person.undo-leave", "pay.read"]) {
      expect(codes).toContain(known);
    }
    expect(codes.filter((code) => !Object.hasOwn(ACTIONS, code))).toEqual([]);
  });

  it("is there for every kind of subject", () => {
    const kinds = services.flatMap(({ text }) =>
      [...text.matchAll(/subjectKind: "([a-z-]+)"/g)].map(([, kind]) => kind ?? ""),
    );
    expect(kinds.length).toBeGreaterThan(30);
    expect([...new Set(kinds)].filter((kind) => !Object.hasOwn(SUBJECT_KINDS, kind))).toEqual([]);
  });

  it("says who did what to whom", () => {
    const told = { who: "Olga Owner", subject: "Priya Nair", person: "Priya Nair" };
    expect(
      eventSentence({ ...told, action: "person.edit", after: { changed: ["title", "managerId"], payChanged: true } }),
    ).toBe("Olga Owner changed Priya Nair: title, manager and pay.");
    expect(
      eventSentence({ ...told, action: "assessment.add", after: { source: "supervisor", competencyIds: ["a", "b"] } }),
    ).toBe("Olga Owner recorded 2 levels by a supervisor for Priya Nair.");
    expect(eventSentence({ ...told, who: null, action: "organisation.create-demo", after: {} })).toBe(
      "Rightrung made the demo company.",
    );
  });

  it("names nobody who was erased, and tells an unknown action by its code", () => {
    const gone = { who: "Olga Owner", subject: null, person: null, after: {} };
    expect(eventSentence({ ...gone, action: "person.read" })).toBe(
      "Olga Owner looked at the record of somebody whose name is no longer on record.",
    );
    expect(eventSentence({ ...gone, action: "robot.dance" })).toBe("Olga Owner: robot.dance.");
    expect(actionLabel("robot.dance")).toBe("robot.dance");
  });
});

describe("before and after", () => {
  const id = "0b6f9a4e-1111-4222-8333-444455556666";
  const nameOf = (asked: string) => (asked === id ? "Ana Boss" : null);

  it("names fields in words and ids by what they are called", () => {
    expect(
      eventDetails(
        [
          { before: { managerId: null, kind: "member" }, after: { managerId: id, kind: "member" } },
          { after: { salaryAnnualCents: 100, changed: ["startedOn"] } },
        ],
        nameOf,
      ),
    ).toEqual([
      { field: "Manager", before: null, after: "Ana Boss", isMoney: false },
      { field: "Kind", before: "member", after: "member", isMoney: false },
      { field: "Yearly pay", before: null, after: "100", isMoney: true },
      { field: "Changed", before: null, after: "start date", isMoney: false },
    ]);
  });

  it("finds ids at any depth and nothing else", () => {
    expect(idsIn({ a: [id, "x"], b: { c: id }, d: 3, e: null })).toEqual([id, id]);
  });
});
