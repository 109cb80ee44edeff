import { describe, expect, it } from "vitest";
import { bindingConstraint, rotaFairness } from "#app/domain/capacity/binding-constraint.ts";
import { CAPACITY_FIGURES, DEFAULT_INPUTS } from "#app/domain/capacity/capacity-inputs.ts";
import { coverNeed } from "#app/domain/capacity/cover-need.ts";
import { optionNeed, ownShare } from "#app/domain/capacity/option-need.ts";
import { planCapacity } from "#app/domain/capacity/plan-capacity.ts";
import { functionOfTicket } from "#app/domain/capacity/ticket-functions.ts";

const held = (id: string, holderIds: string[], more = {}) => ({
  ...{ id, name: `Competency ${id}`, functionCode: null, isCritical: true, holderIds, isUnrated: false },
  ...more,
});

describe("cover", () => {
  it("names critical competencies with fewer than two, and how many must come or learn", () => {
    const need = coverNeed([
      held("a", ["p"]),
      held("b", []),
      held("c", ["p", "q"]),
      held("d", [], { isUnrated: true }),
    ]);
    expect(need).toMatchObject({ critical: 3, missing: 2 });
    expect(need.thin.map(({ id, holders }) => [id, holders])).toEqual([
      ["b", 0],
      ["a", 1],
    ]);
  });

  it("says how few people keep two on each", () => {
    const three = [held("a", ["p", "q", "r"]), held("b", ["p", "q"]), held("c", ["q", "r"])];
    expect(coverNeed(three)).toMatchObject({ missing: 0, enough: 3 });
    expect(coverNeed([held("a", ["p", "q"])]).enough).toBe(2);
    expect(coverNeed([]).enough).toBe(0);
  });
});

describe("the constraint that decides", () => {
  const cover = coverNeed([held("a", ["p", "q"])]);
  const facts = { inputs: DEFAULT_INPUTS, members: 3, workloadFte: 0.53, live: null, cover, withoutSkill: 0 };
  const onCall = { ...DEFAULT_INPUTS, onCall: true };

  it("is the shortest, and with none short the one that asks for most of those who are there", () => {
    expect(bindingConstraint(facts)).toMatchObject({ binding: "cover", isShort: false });
    expect(bindingConstraint({ ...facts, inputs: onCall })).toMatchObject({ binding: "on-call", isShort: true });
    expect(bindingConstraint({ ...facts, workloadFte: 5.2 })).toMatchObject({ binding: "workload", isShort: true });
    expect(bindingConstraint({ ...facts, withoutSkill: 2 })).toMatchObject({ binding: "skills", isShort: true });
    expect(bindingConstraint({ ...facts, members: 8, workloadFte: 6.4 })).toMatchObject({
      binding: "workload",
      isShort: false,
    });
  });

  it("leaves out what is unknown or not asked for", () => {
    const nothing = bindingConstraint({ ...facts, members: 0, workloadFte: null, cover: coverNeed([]) });
    expect(nothing).toMatchObject({ binding: null, isShort: false });
    expect(nothing.constraints.map(({ state }) => state)).toEqual([
      "unknown",
      "unknown",
      "not-asked",
      "unknown",
      "unknown",
    ]);
    expect(bindingConstraint({ ...facts, workloadFte: 3 }).constraints.at(-1)).toMatchObject({
      state: "met",
      needed: 3,
    });
  });

  it("counts those who take turns as said, and calls fewer than four unfair", () => {
    const said = { ...onCall, onCallPeople: 2 };
    expect(bindingConstraint({ ...facts, members: 20, inputs: said })).toMatchObject({
      binding: "on-call",
      isShort: true,
    });
    expect([null, 3, 4, 6].map(rotaFairness)).toEqual([null, "unfair", "fair", "good"]);
  });

  it("needs no tickets for a first answer", () => {
    const plan = planCapacity({ users: 100, members: 2, inputs: DEFAULT_INPUTS, summary: null, competencies: [] });
    expect(plan.workload.fte).toBeCloseTo(0.5255, 4);
    expect(plan).toMatchObject({ ticketsBasis: "default", netHours: 1784, live: null });
    expect(plan.binding).toMatchObject({ binding: "skills", isShort: false });
  });
});

describe("an option", () => {
  const work = [
    { functionId: "help-desk" as const, name: "Help desk, first line", tickets: 80, minutes: 800, labels: [] },
    { functionId: "it-strategy" as const, name: "IT strategy", tickets: 20, minutes: 200, labels: [] },
  ];
  const facts = {
    ...{ inputs: { ...DEFAULT_INPUTS, onCall: true }, members: 3, workloadFte: 5, work, live: null },
    cover: coverNeed([held("a", ["p", "q"])]),
  };

  it("keeps the work that its stance leaves with own people", () => {
    expect((["in-house", "hire", "co-managed", "managed"] as const).map((way) => ownShare(way, "help-desk"))).toEqual([
      1, 1, 0.1, 0.1,
    ]);
    expect((["co-managed", "managed"] as const).map((way) => ownShare(way, "network-engineering"))).toEqual([0.5, 0.1]);
    expect((["co-managed", "managed"] as const).map((way) => ownShare(way, "it-strategy"))).toEqual([1, 0.5]);
  });

  it("needs the largest of what it is asked for, and a holder and a deputy always", () => {
    expect(optionNeed("in-house", facts, 3)).toMatchObject({ needed: 5, reason: "workload", ownFte: 5 });
    expect(optionNeed("in-house", { ...facts, workloadFte: 2 }, 3)).toMatchObject({ needed: 4, reason: "on-call" });
    const shared = optionNeed("co-managed", facts, 3);
    expect(shared.ownFte).toBeCloseTo(5 * (0.8 * 0.1 + 0.2), 9);
    expect(shared).toMatchObject({ needed: 2 });
    expect(optionNeed("managed", { ...facts, workloadFte: null }, 0)).toMatchObject({
      needed: 2,
      there: 0,
      reason: "seat",
      ownFte: null,
    });
  });
});

it("takes the function of a ticket from words of its category, then of its group", () => {
  const found = (category: string, group = "") => functionOfTicket({ category, group });
  expect([
    found("VPN"),
    found("Password reset"),
    found("Laptop"),
    found("Wi-Fi"),
    found("SAP"),
    found("Backup job"),
  ]).toEqual([
    "network-operations",
    "identity-and-access",
    "endpoint-management",
    "wireless",
    "line-of-business",
    "backup-and-recovery",
  ]);
  expect(found("Other", "Network team")).toBe("network-operations");
  expect(found("Something", "Tier 1")).toBe("help-desk");
});

it("gives every default a mark, a source and a date", () => {
  expect(
    CAPACITY_FIGURES.filter(({ mark, source, date }) => !mark || source.length < 5 || !/^\d{4}/.test(date)),
  ).toEqual([]);
});
