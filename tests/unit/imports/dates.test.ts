import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDateOrder, readDate } from "#app/domain/imports/dates.ts";

const iso = (text: string, order: "dmy" | "mdy" = "dmy") => {
  const read = readDate(text, order);
  return read.ok ? read.date : null;
};

describe("one date is read", () => {
  test.each([
    ["2017-03-05", "2017-03-05"],
    ["2017/3/5", "2017-03-05"],
    ["20170305", "2017-03-05"],
    ["2017-03-05T00:00:00.000Z", "2017-03-05"],
    ["2017-03-05 00:00", "2017-03-05"],
    ["42799", "2017-03-05"],
    ["42799.5", "2017-03-05"],
    ["5 March 2017", "2017-03-05"],
    ["March 5, 2017", "2017-03-05"],
    ["5-Mar-17", "2017-03-05"],
    ["5. März 2017", "2017-03-05"],
    ["1er août 2019", "2019-08-01"],
    ["5 de marzo de 2017", "2017-03-05"],
    ["Sun, 5 Mar 2017", "2017-03-05"],
    ["05.03.2017", "2017-03-05"],
    ["05. 03. 2017", "2017-03-05"],
    ["5/3/17", "2017-03-05"],
    ["1/2/50", "1950-02-01"],
    ["29.02.2024", "2024-02-29"],
  ])("%s is %s", (text, date) => expect(iso(text)).toBe(date));

  test("the order of the column decides between day and month", () => {
    expect(iso("03/05/2017", "mdy")).toBe("2017-03-05");
    expect(iso("03/05/2017", "dmy")).toBe("2017-05-03");
    expect(iso("3/5/2017 12:00:00 AM", "mdy")).toBe("2017-03-05");
  });

  test.each([
    "31.02.2023",
    "29.02.2023",
    "2023-13-01",
    "00/00/2020",
    "1899-12-31",
    "March 2020",
    "soon",
    "12",
    "5 blub 2017",
  ])("%s is no date", (text) => expect(iso(text)).toBeNull());

  test("the refusal says whether the day does not exist or the order is wrong", () => {
    expect(readDate("31.02.2023", "dmy")).toEqual({ ok: false, message: "“31.02.2023” is not a day that exists." });
    expect(readDate("09/30/2024", "dmy")).toEqual({
      ok: false,
      message: "“09/30/2024” is not a date when the column is read day first.",
    });
    expect(readDate("soon", "dmy")).toEqual({
      ok: false,
      message: "“soon” is not a date. Write it as year-month-day, such as 2024-03-31.",
    });
  });

  test("every day from 1900 to 2100 survives being written in each form", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10);
        const [year, month, date] = text.split("-");
        expect(iso(text)).toBe(text);
        expect(iso(`${date}.${month}.${year}`, "dmy")).toBe(text);
        expect(iso(`${month}/${date}/${year}`, "mdy")).toBe(text);
        const named = new Intl.DateTimeFormat("de", { dateStyle: "long", timeZone: "UTC" }).format(day);
        expect(iso(named)).toBe(text);
      }),
    );
  });
});

describe("the order of a column", () => {
  test("values that fit one order only settle it", () => {
    expect(findDateOrder(["03/05/2017", "09/30/2024", "", "12/31/2020"])).toEqual({
      order: "mdy",
      basis: "shown",
      shown: 2,
      proof: "09/30/2024",
      contrary: 0,
      ambiguous: { text: "03/05/2017", dmy: "2017-05-03", mdy: "2017-03-05" },
      dates: 3,
      unreadable: 0,
    });
  });

  test("a column that tells nothing is assumed, with both readings of the first ambiguous value", () => {
    expect(findDateOrder(["01/01/2020", "03/05/2017"])).toMatchObject({
      order: "dmy",
      basis: "assumed",
      ambiguous: { text: "03/05/2017", dmy: "2017-05-03", mdy: "2017-03-05" },
    });
    expect(findDateOrder(["03/05/2017"], "mdy").order).toBe("mdy");
  });

  test("full stops mean day first, and forms that read one way need no order", () => {
    expect(findDateOrder(["03.05.2017"], "mdy")).toMatchObject({ order: "dmy", basis: "separator" });
    expect(findDateOrder(["2017-03-05", "5 May 2020", "42799", "04/04/2017"])).toMatchObject({
      basis: "unneeded",
      ambiguous: null,
      dates: 4,
    });
  });

  test("a column with both orders takes the commoner and counts the contrary values", () => {
    expect(findDateOrder(["31/01/2020", "30/01/2020", "01/31/2020", "nonsense"])).toMatchObject({
      order: "dmy",
      basis: "shown",
      shown: 2,
      contrary: 1,
      unreadable: 1,
    });
  });
});
