import { describe, expect, test } from "vitest";
import { readAmount, readPayPeriod } from "#app/domain/imports/amount-cell.ts";
import type { ColumnMapping, PayField } from "#app/domain/imports/import-fields.ts";
import type { PaidPerson, StoredPay } from "#app/domain/imports/pay-import.ts";
import { planPayImport } from "#app/domain/imports/pay-plan.ts";

describe("an amount is read", () => {
  test.each([
    ["85000", 8_500_000],
    ["85,000", 8_500_000],
    ["85.000", 8_500_000],
    ["85.000,00", 8_500_000],
    ["85,000.00", 8_500_000],
    ["85 000,50", 8_500_050],
    ["85'000.–", 8_500_000],
    ["85.000,-", 8_500_000],
    ["1,234,567", 123_456_700],
    ["12,34,567", 123_456_700],
    ["$85k", 8_500_000],
    ["85.5k", 8_550_000],
    ["$ 85,000", 8_500_000],
    ["85000 USD", 8_500_000],
    ["USD 85,000", 8_500_000],
    ["42.5", 4_250],
    ["42,50", 4_250],
    ["28.1250", 2_813],
    ["3,500/month", 350_000],
  ])("%s", (text, cents) => {
    expect(readAmount(text, "USD")).toMatchObject({ ok: true, cents });
  });

  test.each(["abc", "80-90k", "1.2.3", "85,00,0", "0", "-85000", "85000 cows", "1,234.567,8", "60000 per week"])(
    "or refused without repeating it: %s",
    (text) => {
      const read = readAmount(text, "USD");
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.message).not.toContain(text);
    },
  );

  test("with its currency and its time", () => {
    expect(readAmount("3.500 € / Monat", "USD")).toMatchObject({ currency: "EUR", period: "month", cents: 350_000 });
    expect(readAmount("$42 per hour", "CAD")).toMatchObject({ currency: "CAD", period: "hour" });
    expect([readPayPeriod("p.a."), readPayPeriod("stündlich"), readPayPeriod("week")]).toEqual(["year", "hour", null]);
  });
});

const PEOPLE: PaidPerson[] = [
  { id: "a", employeeNumber: "0001", email: "ana@firm.example", name: "Ana Lee", kind: "member" },
  { id: "b", employeeNumber: "0002", email: null, name: "Bo Fox", kind: "member" },
  { id: "c", employeeNumber: "0003", email: null, name: "Cy Top", kind: "reporting-only" },
];

function plan(fields: string, rows: string[], existing: StoredPay[] = [], more: { leaveOutStrangers?: boolean } = {}) {
  const names = fields.split(" ");
  return planPayImport({
    headings: names,
    rows: rows.map((row) => row.split("|").map((cell) => cell.trim())),
    mapping: Object.fromEntries(
      names.map((name, index) => [name === "MonthlyIncome" ? "amount" : name, index]),
    ) as ColumnMapping<PayField>,
    dateOrder: "dmy",
    today: "2026-11-22",
    currency: "EUR",
    people: PEOPLE,
    existing,
    ...more,
  });
}

const reasons = ({ rows }: ReturnType<typeof plan>) =>
  rows.map((row) => row.reasons.map(({ message }) => message).join(" "));

describe("a file of pay", () => {
  test("is turned into cents a year with the day from which they count", () => {
    const { rows, counts } = plan("person amount currency period hours date", [
      "0001 | 85.000,00 | EUR | | | 01.03.2026",
      "Fox, Bo | 42,50 | | hour | 38 |",
    ]);
    expect(counts).toMatchObject({ created: 2, rejected: 0 });
    expect(rows.map(({ values }) => values)).toEqual([
      { personId: "a", salaryAnnualCents: 8_500_000, effectiveOn: "2026-03-01" },
      { personId: "b", salaryAnnualCents: 42.5 * 100 * 38 * 52, effectiveOn: "2026-11-22" },
    ]);
  });

  test("takes the time from the heading of the amounts, and says so", () => {
    const { rows, notices } = plan("person MonthlyIncome", ["0001 | 3500"]);
    expect(rows[0]?.values.salaryAnnualCents).toBe(4_200_000);
    expect(notices.join()).toContain("per month");
  });

  test("brought a second time changes nothing, and a blank amount leaves pay alone", () => {
    const stored = [{ personId: "a", salaryAnnualCents: 8_500_000, effectiveOn: "2026-03-01" }];
    expect(plan("person amount", ["0001 | 85000", "0002 |"], stored).counts).toMatchObject({ unchanged: 2 });
    expect(plan("person amount", ["0001 | 90000"], stored).rows[0]).toMatchObject({
      verdict: "changed",
      changes: [
        { field: "salaryAnnualCents", before: 8_500_000, after: 9_000_000 },
        { field: "effectiveOn", before: "2026-03-01", after: "2026-11-22" },
      ],
    });
  });

  test("says what it does not take, and never an amount", () => {
    const stored = [{ personId: "b", salaryAnnualCents: 5_000_000, effectiveOn: "2026-06-01" }];
    const result = plan(
      "person amount currency period hours date",
      [
        "0001 | 81234 | USD | | |",
        "0001 | $81234 | | | |",
        "0001 | 81234 | | hour | |",
        "0001 | 81234 | | weekly | |",
        "0001 | 81234 | | | | 01.01.2030",
        "0002 | 81234 | | | | 01.01.2026",
        "0003 | 81234 | | | |",
        "Nobody | 81234 | | | |",
        "0001 | 81234 | | | |",
        "Ana Lee | 81235 | | | |",
      ],
      stored,
    );
    const said = reasons(result);
    for (const [place, part] of [
      "“USD”",
      "in USD",
      "hours a week",
      "not a year",
      "in the future",
      "since 2026-06-01",
      "reporting only",
      "nobody recorded",
    ].entries())
      expect(said[place]).toContain(part);
    expect(said[8]).toBe("");
    expect(said[9]).toContain("same person as row 10");
    expect(said.join()).not.toMatch(/8123/);
  });

  test("of the whole firm leaves out who is not recorded when asked to", () => {
    const rows = ["0001 | 50000", "9999 | 50000", "0003 | 50000"];
    expect(plan("person amount", rows).counts).toMatchObject({ created: 1, rejected: 2, leftOut: 0 });
    expect(plan("person amount", rows, [], { leaveOutStrangers: true }).counts).toMatchObject({
      rejected: 0,
      leftOut: 2,
    });
  });
});
