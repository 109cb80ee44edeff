import { describe, expect, it } from "vitest";
import { personSchema } from "#app/components/people/person-schema.ts";
import { readDecimal } from "#app/components/people/read-decimal.ts";
import { readPay } from "#app/components/people/read-pay.ts";
import { cycleInWords, findManagerCycle } from "#app/services/people/manager-cycle.ts";

describe("pay as people type it", () => {
  it.each([
    ["60,340", 6_034_000],
    ["60.340", 6_034_000],
    ["60 340,50", 6_034_050],
    ["60'340.5", 6_034_050],
    ["60\u202F340", 6_034_000],
    ["1,234,567.89", 123_456_789],
    ["1.234.567,89", 123_456_789],
    ["12,34,567", 123_456_700],
    ["60340", 6_034_000],
    ["60340,5", 6_034_050],
    ["0.07", 7],
  ])("reads %s", (text, cents) => {
    expect(readPay(text)).toBe(cents);
  });

  it.each(["", "sixty", "-5", "60k", "1,234.567", "1.234.56", "12,34,5", "1234,567", "60,340,5,00", "1e5", "."])(
    "does not guess at %j",
    (text) => {
      expect(readPay(text)).toBeNull();
    },
  );
});

it("reads a decimal with comma or point and nothing else", () => {
  expect([readDecimal("3,5"), readDecimal(" 3.5 "), readDecimal("4")]).toEqual([3.5, 3.5, 4]);
  for (const text of ["", "1e3", "3.5.1", "-1", "four"]) expect(readDecimal(text)).toBeNaN();
});

describe("the fields of a person", () => {
  const parse = (values: Record<string, string>) => personSchema.safeParse({ name: "Ana", ...values });

  it("takes a name alone and leaves the rest unknown, not empty", () => {
    expect(parse({}).data).toMatchObject({
      name: "Ana",
      email: null,
      employeeNumber: null,
      managerId: null,
      pay: null,
      kind: "member",
    });
  });

  it("writes an e-mail in small letters, so that the same one is found again", () => {
    expect(parse({ email: "Ana@Firm.Example" }).data?.email).toBe("ana@firm.example");
  });

  it("names the field of each mistake", () => {
    const result = parse({ name: " ", email: "no", startedOn: "31/12/2025", managerId: "x", pay: "lots" });
    const fields = result.error?.issues.map(({ path }) => path[0]);
    expect(fields?.sort()).toEqual(["email", "managerId", "name", "pay", "startedOn"]);
  });
});

describe("a circle of managers", () => {
  const link = (id: string, managerId: string | null) => ({ id, name: id.toUpperCase(), managerId });

  it("is found at any depth and told in words", () => {
    const names = findManagerCycle([link("a", null), link("b", "a"), link("c", "b")], "a", "c");
    expect(names).toEqual(["A", "C", "B", "A"]);
    expect(cycleInWords(names ?? [])).toBe("A reports to C, who reports to B, who reports to A.");
  });

  it("is none where the line ends, or where a circle higher up leaves the person out", () => {
    expect(findManagerCycle([link("a", null), link("b", null)], "a", "b")).toBeNull();
    expect(findManagerCycle([link("a", null), link("b", "c"), link("c", "b")], "a", "b")).toBeNull();
  });
});
