import { describe, expect, it } from "vitest";
import type { DateOrder } from "#app/domain/imports/dates.ts";
import { readDuration, unitOfHeading } from "#app/domain/imports/duration-cell.ts";
import { readMoment } from "#app/domain/imports/moment-cell.ts";
import { minuteText, wallClock } from "#app/domain/imports/wall-clock.ts";

const read = (text: string, order: DateOrder = "dmy", zone = "Europe/Berlin") => {
  const moment = readMoment(text, { order, toWall: wallClock(zone), days: new Map() });
  return moment.ok ? minuteText(moment.minute, moment.hasTime) : moment.message;
};

describe("when a ticket was opened", () => {
  it.each([
    ["2026-03-01 09:15", "2026-03-01 09:15"],
    ["2026-03-01T09:15:59.123", "2026-03-01 09:15"],
    ["01.03.2026 09:15", "2026-03-01 09:15"],
    ["01/03/2026, 9:15", "2026-03-01 09:15"],
    ["1 Mar 2026 2:05 PM", "2026-03-01 14:05"],
    ["Sun, 1 Mar 2026 12:05 am", "2026-03-01 00:05"],
    ["46082", "2026-03-01"],
    ["46082.5", "2026-03-01 12:00"],
    ["46082,38541667", "2026-03-01 09:15"],
    ["2026-03-01", "2026-03-01"],
    ["20260301", "2026-03-01"],
  ])("%s without a zone is taken as written", (text, minute) => {
    expect(read(text)).toBe(minute);
  });

  it.each([
    ["2026-03-01T09:15:00Z", "2026-03-01 10:15"],
    ["2026-07-01T09:15:00Z", "2026-07-01 11:15"],
    ["2026-07-01 09:15 +0530", "2026-07-01 05:45"],
    ["2026-07-01 09:15 EDT", "2026-07-01 15:15"],
    ["2026-12-31 23:30 GMT+1", "2026-12-31 23:30"],
    ["1772356500", "2026-03-01 10:15"],
    ["1772356500000", "2026-03-01 10:15"],
  ])("%s is turned into the clock of the firm", (text, minute) => {
    expect(read(text)).toBe(minute);
  });

  it("is read month first where the file writes so, and elsewhere by the zone of the firm", () => {
    expect(read("03/01/2026 2:05 PM", "mdy")).toBe("2026-03-01 14:05");
    expect(read("2026-01-15T02:00:00Z", "mdy", "America/New_York")).toBe("2026-01-14 21:00");
  });

  it.each([
    ["soon", "“soon” is not a date"],
    ["2026-02-30 09:15", "is not a date"],
    ["2026-03-01 25:15", "is not a time that exists"],
    ["2026-03-01 13:15 PM", "is not a time that exists"],
    ["2026-03-01 09:15 XYZ", "time zone"],
  ])("%s is refused in words", (text, words) => {
    expect(read(text)).toContain(words);
  });
});

describe("time worked", () => {
  it.each([
    ["45", "minutes", 45],
    ["1.5", "hours", 90],
    ["1,5", "hours", 90],
    ["5400", "seconds", 90],
    ["1:30", "minutes", 90],
    ["0:45:30", "minutes", 45.5],
    ["1899-12-31 00:45", "minutes", 45],
    ["1h 20m", "minutes", 80],
    ["2 Std. 15 Min.", "minutes", 135],
    ["0", "minutes", null],
    ["", "hours", null],
  ] as const)("%s in %s is %s minutes", (text, unit, minutes) => {
    expect(readDuration(text, unit)).toEqual({ ok: true, minutes });
  });

  it("is refused when it is no length of time or longer than anybody works", () => {
    expect(readDuration("a while", "minutes")).toMatchObject({ ok: false });
    expect(readDuration("-5", "minutes")).toMatchObject({ ok: false });
    expect(readDuration("400", "hours")).toMatchObject({ ok: false });
  });

  it("takes its unit from the heading", () => {
    expect(["Time worked (hours)", "Minutes", "Effort in Stunden", "Time worked"].map(unitOfHeading)).toEqual([
      "hours",
      "minutes",
      "hours",
      null,
    ]);
  });
});
