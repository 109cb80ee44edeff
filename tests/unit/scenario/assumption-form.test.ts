import { describe, expect, it } from "vitest";
import { defaultsFor, type Firm } from "#app/domain/cost/defaults.ts";
import { readAssumptionForm, standingText, TAKE_US } from "#app/routes/_app.scenarios.$scenarioId.assumptions/form.ts";
import type { ShownAssumption } from "#app/services/scenarios/scenario-assumptions.ts";

const american: Firm = { country: "US", currency: "USD", headcount: 60 };

/** The page of a firm: every default as it stands, all of them used. */
const pageOf = (firm: Firm, changed: Partial<Record<string, Partial<ShownAssumption>>> = {}) => ({
  users: { itUsers: 60, changed: null },
  assumptions: defaultsFor(firm).map(
    ({ id, title, unit, value, usFigure, source, date, mark, note }): ShownAssumption => ({
      id,
      title,
      unit,
      note: note ?? null,
      value,
      source,
      date,
      mark,
      isChanged: false,
      isUsed: true,
      validUntil: null,
      default: { value, usFigure, source, date, mark },
      ...changed[id],
    }),
  ),
});

/** The form as the browser sends it untouched, with some boxes typed over. */
function formOf(page: ReturnType<typeof pageOf>, typed: Record<string, string>): FormData {
  const form = new FormData();
  form.set("version", "3");
  const boxes = [{ id: "users", text: standingText([60, 60, 60], "users", "en-US"), source: "" }].concat(
    page.assumptions.map(({ id, value, unit, isChanged, source }) => ({
      id,
      text: standingText(value, unit, "en-US"),
      source: isChanged ? source : "",
    })),
  );
  for (const { id, text, source } of boxes) {
    for (const part of ["low", "middle", "high"] as const) form.set(`${id}.${part}`, text(part));
    form.set(`${id}.source`, source);
  }
  for (const [name, text] of Object.entries(typed)) form.set(name, text);
  return form;
}

const readTyped = (typed: Record<string, string>, page = pageOf(american)) =>
  readAssumptionForm(formOf(page, typed), page);

describe("the form of all assumptions", () => {
  it("sends nothing of what nobody touched", () => {
    expect(readTyped({})).toEqual({ ok: true, changes: { version: 3, assumptions: {} } });
  });

  it("takes a share in per cent and an amount with grouping, with its source", () => {
    const answer = readTyped({
      "raise.low": "1",
      "raise.middle": "2.5",
      "raise.high": "4 %",
      "manager-pay.low": "90,000",
      "manager-pay.middle": "105 000",
      "manager-pay.high": "130000",
      "manager-pay.source": "two offers",
    });
    expect(answer).toEqual({
      ok: true,
      changes: {
        version: 3,
        assumptions: {
          raise: { value: [0.01, 0.025, 0.04], source: "" },
          "manager-pay": { value: [90_000, 105_000, 130_000], source: "two offers" },
        },
      },
    });
  });

  it("names each figure that is wrong and keeps everything that was typed", () => {
    const answer = readTyped({
      "raise.low": "3",
      "raise.middle": "2",
      "fee-standard.low": "100",
      "fee-standard.middle": "101",
      "fee-standard.high": "200",
      "replacement-share.high": "140",
      "manager-pay.low": "abc",
      "users.middle": "-4",
    });
    if (answer.ok) throw new Error("The form was accepted.");
    expect(answer.reply.errors).toMatchObject({
      "raise.range": [expect.stringContaining("low is at most the middle")],
      "fee-standard.range": [expect.stringContaining("at most 5 times as far")],
      "replacement-share.range": ["Expected at most 100 %."],
      "manager-pay.low": ["This is not a number."],
      "users.range": [expect.anything()],
    });
    expect(answer.reply.typed).toMatchObject({ "manager-pay.low": "abc", "fee-standard.high": "200" });
  });

  it("forgets the old source with the old number, and keeps it with the same number", () => {
    const own = { value: [23.863636, 35, 47.727273] as const, isChanged: true, source: "set by hand" };
    const page = pageOf(american, { "fee-co-managed": own });
    expect(readTyped({}, page)).toMatchObject({ changes: { assumptions: {} } });
    expect(readTyped({ "fee-co-managed.middle": "36" }, page)).toMatchObject({
      changes: { assumptions: { "fee-co-managed": { source: "" } } },
    });
  });

  it("goes back to the default by its button or by emptied boxes, and saves the rest along", () => {
    const emptied = { "raise.low": "", "raise.middle": "", "raise.high": "" };
    expect(readTyped({ ...emptied, intent: "reset:fee-basic", "users.high": "66", "users.low": "55" })).toMatchObject({
      changes: { users: { value: [55, 60, 66] }, assumptions: { raise: null, "fee-basic": null } },
    });
  });

  it("takes over US shares and times for another country, never money", () => {
    const page = pageOf({ ...american, country: "DE", currency: "EUR" });
    const answer = readTyped(
      { intent: TAKE_US, "fill-months.low": "2", "fill-months.middle": "3", "fill-months.high": "5" },
      page,
    );
    if (!answer.ok) throw new Error("The form was refused.");
    const { assumptions } = answer.changes;
    expect(assumptions["turnover-engineers"]).toMatchObject({
      value: [0.08, 0.13, 0.2],
      source: expect.stringMatching(/^US figure/),
    });
    expect(assumptions["fill-months"]).toEqual({ value: [2, 3, 5], source: "" });
    const money = page.assumptions.filter(({ unit }) => unit.startsWith("money")).map(({ id }) => id);
    expect(money.length).toBeGreaterThan(10);
    expect(money.filter((id) => assumptions[id])).toEqual([]);
  });
});
