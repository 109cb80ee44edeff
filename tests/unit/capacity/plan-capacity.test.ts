import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindingConstraint, rotaFairness } from "#app/domain/capacity/binding-constraint.ts";
import { CAPACITY_FIGURES, DEFAULT_INPUTS, netHoursOf } from "#app/domain/capacity/capacity-inputs.ts";
import { coverNeed } from "#app/domain/capacity/cover-need.ts";
import { monthRates, seasonFinding, weekShape } from "#app/domain/capacity/demand.ts";
import { handleTime, proxyMinutes } from "#app/domain/capacity/handle-time.ts";
import { isLiveChannel, liveChannel, peakHour } from "#app/domain/capacity/live-channel.ts";
import { optionNeed, ownShare } from "#app/domain/capacity/option-need.ts";
import { planCapacity } from "#app/domain/capacity/plan-capacity.ts";
import { reliefFor, rosterFor } from "#app/domain/capacity/service-hours.ts";
import { spreadOf } from "#app/domain/capacity/spread.ts";
import { functionOfTicket } from "#app/domain/capacity/ticket-functions.ts";
import { TicketCounter, type TicketSummary } from "#app/domain/capacity/ticket-summary.ts";
import type { TicketValues } from "#app/domain/imports/tickets-import.ts";
import { minuteOfDay } from "#app/domain/imports/wall-clock.ts";

const HOUR = 60;

const ticket = (day: string, hour: number, more: Partial<TicketValues> = {}): TicketValues => ({
  number: `${day}/${hour}`,
  openedMinute: minuteOfDay(day) + hour * HOUR,
  hasTime: true,
  resolutionMinutes: 120,
  category: "Password",
  priority: "2",
  assignmentGroup: "Desk",
  channel: "Phone",
  requester: "a",
  handleMinutes: null,
  reopened: 0,
  ...more,
});

function summed(tickets: TicketValues[]): TicketSummary {
  const counter = new TicketCounter(Math.max(...tickets.map(({ openedMinute }) => openedMinute ?? 0)));
  for (const one of tickets) counter.add(one);
  const summary = counter.summary();
  if (!summary) throw new Error("no ticket");
  return summary;
}

/** Every Monday at nine ten tickets, every Tuesday at ten five, through the weeks of 2026 up to the end of November. */
const YEAR = Array.from({ length: 47 }, (_, week) => {
  const monday = new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10);
  const tuesday = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
  return [
    ...Array.from({ length: 10 }, (_, nth) => ticket(monday, 9, { requester: `r${nth}` })),
    ...Array.from({ length: 5 }, () => ticket(tuesday, 10, { channel: "Portal", category: "VPN" })),
  ];
}).flat();

describe("what tickets amount to", () => {
  const year = summed(YEAR);

  it("counts them by month, hour of the week and different people", () => {
    expect(year).toMatchObject({ tickets: 705, open: 0, requesters: 11, live: 470, firstDay: "2026-01-05" });
    expect(year.months.map(({ month }) => month)).toEqual(
      Array.from({ length: 11 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}`),
    );
    expect(year.months.filter(({ isWhole }) => !isWhole).map(({ month }) => month)).toEqual(["2026-01", "2026-11"]);
    expect(year.hours[9]).toBe(470);
    expect(year.hours[24 + 10]).toBe(235);
    expect(year.weekdays).toEqual([47, 47, 46, 46, 46, 46, 46]);
  });

  it("keeps months behind the last year, and nothing else of them", () => {
    const two = summed([ticket("2024-12-02", 9, { category: "Old" }), ...YEAR]);
    expect(two.tickets).toBe(705);
    expect(two.firstDay).toBe("2024-12-02");
    expect(two.months[0]).toMatchObject({ month: "2024-12", tickets: 1 });
    expect(two.mixes.category.lines.map(({ label }) => label)).toEqual(["Password", "VPN"]);
  });

  it("adds up however the tickets lie", () => {
    const day = fc
      .integer({ min: 0, max: 300 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    const any = fc.record({
      day,
      hour: fc.integer({ min: 0, max: 23 }),
      category: fc.constantFrom("", "VPN", "Password", "Printer"),
      handleMinutes: fc.option(fc.integer({ min: 1, max: 500 })),
      resolutionMinutes: fc.option(fc.integer({ min: 0, max: 20_000 })),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 60 }), (rows) => {
        const summary = summed(rows.map(({ day: on, hour, ...more }) => ticket(on, hour, more)));
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(summary.hours)).toBe(rows.length);
        expect(sum(summary.months.map(({ tickets }) => tickets))).toBe(rows.length);
        expect(sum(summary.weekdays)).toBe(summary.days);
        expect(sum(summary.months.map(({ days }) => days))).toBe(summary.days);
        expect(sum(summary.mixes.category.lines.map(({ tickets }) => tickets))).toBe(rows.length);
        const plan = planCapacity({ users: 50, members: 3, inputs: DEFAULT_INPUTS, summary, competencies: [] });
        expect(sum(plan.functions.map(({ fte }) => fte))).toBeCloseTo(plan.workload.fte, 9);
        expect(sum(plan.functions.map(({ tickets }) => tickets))).toBe(rows.length);
        expect(sum(plan.functions.map(({ share }) => share))).toBeCloseTo(1, 9);
      }),
      { numRuns: 40 },
    );
  });

  it("finds the busiest hour by ordinary weeks, and the week's shape", () => {
    expect(peakHour(year.hours, year.weekdays)).toEqual({ weekday: 0, hour: 9, arrivals: 10 });
    expect(peakHour(new Array(168).fill(0), year.weekdays)).toBeNull();
    expect(weekShape(year)).toMatchObject({ busiestWeekday: 0, officeShare: 1, weekendShare: 0 });
    expect(weekShape({ hours: year.hours, withTime: 0 })).toBeNull();
  });

  it("says of whole months which stand out, and of few nothing", () => {
    const rates = monthRates(year, 100);
    expect(rates[0]?.index).toBeNull();
    const season = seasonFinding(rates);
    expect(season).toMatchObject({ months: 9, isOneYear: true });
    expect(season?.high?.month).toBe("2026-06");
    expect(seasonFinding(rates.slice(0, 5))).toBeNull();
  });

  it("takes quantiles that occurred", () => {
    expect(spreadOf([40, 10, 100, 20, 30])).toEqual({ count: 5, p10: 10, median: 30, mean: 40, p90: 100 });
    expect(spreadOf([])).toBeNull();
  });
});

describe("work in a ticket", () => {
  it("is a stand-in by line, never more than the time it was open", () => {
    expect([10, 60, 600, 4_320, 10_000, null].map((minutes) => proxyMinutes(minutes))).toEqual([
      [8, 10, 10],
      [8, 15, 30],
      [25, 45, 90],
      [25, 45, 90],
      [60, 120, 300],
      [25, 45, 90],
    ]);
  });

  it("is what is said, then what is recorded by a fifth, then the stand-in, then half an hour", () => {
    const some = (share: number) =>
      summed(
        Array.from({ length: 10 }, (_, nth) =>
          ticket("2026-03-02", nth, { handleMinutes: nth < share * 10 ? 20 : null, resolutionMinutes: 600 }),
        ),
      );
    expect(handleTime(some(0.2), null)).toMatchObject({ minutes: 20, basis: "recorded", recordedShare: 0.2 });
    expect(handleTime(some(0.1), null)).toMatchObject({ minutes: 45, low: 25, high: 90, basis: "proxy" });
    expect(handleTime(some(0.2), 12)).toMatchObject({ minutes: 12, basis: "said" });
    expect(handleTime(null, null)).toMatchObject({ minutes: 30, basis: "default" });
  });
});

describe("the live channel", () => {
  it("is told by its name", () => {
    const names = [
      "Phone",
      "Phone call",
      "Live chat",
      "Walk-in",
      "Telefonanruf",
      "Self-service",
      "Email",
      "Portal",
      "",
    ];
    expect(names.map(isLiveChannel)).toEqual([true, true, true, true, true, false, false, false, false]);
  });

  it("needs the least people who meet the target in the busiest hour", () => {
    const target = { handleMinutes: 3, targetSeconds: 20, targetServiceLevel: 0.8, share: null };
    const busy = { ...summed(YEAR), liveHours: summed(YEAR).hours.map((n) => n * 20) };
    const live = liveChannel(busy, target);
    expect(live).toMatchObject({ offeredLoad: 10, agents: 14, basis: "channels" });
    expect(live?.serviceLevel).toBeCloseTo(0.88835, 5);
    expect(live?.withOneLess?.serviceLevel).toBeCloseTo(0.795595, 5);
    expect(liveChannel(busy, { ...target, share: 0.5 })).toMatchObject({ basis: "said", offeredLoad: 0.25, agents: 2 });
    expect(liveChannel({ ...busy, live: null }, target)).toMatchObject({ basis: "default", share: 0.35 });
    expect(liveChannel({ ...busy, live: 0 }, target)).toMatchObject({ offeredLoad: 0, agents: 1, share: 0 });
    expect(liveChannel({ ...busy, hours: [], liveHours: [] }, target)).toBeNull();
  });

  it("takes more people for longer hours, and absence is counted once", () => {
    expect(netHoursOf(DEFAULT_INPUTS)).toBe(1784);
    expect((["8x5", "12x5", "24x7"] as const).map((hours) => reliefFor(hours, 1784).toFixed(2))).toEqual([
      "1.17",
      "1.75",
      "4.91",
    ]);
    expect(rosterFor({ agents: 1, hours: "24x7", netHours: 1784 }).people).toBe(5);
    expect(rosterFor({ agents: 2, hours: "24x7", netHours: 1784 }).people).toBe(7);
    expect(rosterFor({ agents: 3, hours: "8x5", netHours: 2080 })).toEqual({ exact: 3, people: 3 });
  });
});

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
