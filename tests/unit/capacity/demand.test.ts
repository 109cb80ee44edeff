import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_INPUTS, netHoursOf } from "#app/domain/capacity/capacity-inputs.ts";
import { monthRates, seasonFinding, weekShape } from "#app/domain/capacity/demand.ts";
import { handleTime, proxyMinutes } from "#app/domain/capacity/handle-time.ts";
import { isLiveChannel, liveChannel, peakHour } from "#app/domain/capacity/live-channel.ts";
import { planCapacity } from "#app/domain/capacity/plan-capacity.ts";
import { reliefFor, rosterFor } from "#app/domain/capacity/service-hours.ts";
import { spreadOf } from "#app/domain/capacity/spread.ts";
import { summed, ticket, YEAR } from "./summed-tickets.ts";

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
