import { describe, expect, it } from "vitest";
import {
  type ResponsibilityEntry,
  type ResponsibilityRole,
  type ResponsibilityTask,
  responsibilityGaps,
} from "#app/domain/sourcing/responsibility.ts";

const person = (role: ResponsibilityRole, personId = "ana", isPresent = true): ResponsibilityEntry => ({
  ...{ role, personId, provider: "", isPresent },
});
const provider = (role: ResponsibilityRole, name = "Northline"): ResponsibilityEntry => ({
  ...{ role, personId: null, provider: name, isPresent: true },
});
const task = (entries: ResponsibilityEntry[], more: Partial<ResponsibilityTask> = {}): ResponsibilityTask => ({
  ...{ id: "1", task: "Restore test", isSeatTask: false, entries },
  ...more,
});
const kinds = (tasks: ResponsibilityTask[], seatStays = true) =>
  responsibilityGaps(tasks, seatStays).map(({ kind }) => kind);

describe("the responsibility matrix", () => {
  it("is in order with exactly one who answers and at least one who does it", () => {
    expect(kinds([task([person("accountable"), provider("responsible"), person("informed", "bo")])])).toEqual([]);
    expect(kinds([task([])])).toEqual(["nobody-accountable", "nobody-responsible"]);
    expect(kinds([task([person("accountable"), person("accountable", "bo"), person("responsible")])])).toEqual([
      "several-accountable",
    ]);
  });

  it("takes a nameless entry for nobody, and a person who has left for a gap", () => {
    expect(kinds([task([provider("accountable", " "), person("responsible")])])).toEqual([
      "nobody-accountable",
      "no-name",
    ]);
    expect(kinds([task([person("accountable", "cy", false), person("responsible")])])).toEqual(["has-left"]);
  });

  it("lets no provider answer for a task of a seat that stays", () => {
    const tasks = (isSeatTask: boolean) => [task([provider("accountable"), provider("responsible")], { isSeatTask })];
    expect(kinds(tasks(true))).toEqual(["provider-accountable"]);
    expect(kinds(tasks(true), false)).toEqual([]);
    expect(kinds(tasks(false))).toEqual([]);
  });

  it("finds the same task typed twice, whatever its case and spaces", () => {
    const entries = [person("accountable"), person("responsible")];
    expect(kinds([task(entries), task(entries, { id: "2", task: " restore  TEST " })])).toEqual(["task-twice"]);
  });
});
