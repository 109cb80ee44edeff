import Papa from "papaparse";
import { afterAll, expect, it } from "vitest";
import { secondOpinion } from "#app/domain/cost/second-method.ts";
import { priceGapAsUsual } from "#app/services/providers/price-gap.server.ts";
import { applyQuote } from "#app/services/scenarios/apply-quote.server.ts";
import { assumptionsRegister } from "#app/services/scenarios/assumptions-register.server.ts";
import { changeAssumptions } from "#app/services/scenarios/change-assumptions.server.ts";
import { closeSimulationWorkers } from "#app/services/simulation/simulate.server.ts";
import { quoteDetails, quoteOf } from "../providers/quote-details.ts";
import { computed, granted, newScenario, pricedTeam } from "./priced-team.ts";

afterAll(closeSimulationWorkers);

it("every estimate goes into a register with three points, unit, source, date, mark, owner and note", async () => {
  const team = await pricedTeam();
  const { context } = team;
  const scenarioId = await newScenario(team);
  const left = quoteDetails({ terms: { functions: { "backup-dr": "excluded" } } });
  const { quoteId } = await quoteOf(context, "Fernhollow", left);
  granted(await priceGapAsUsual(context, quoteId, "backup-dr"));
  granted(await applyQuote(context, scenarioId, quoteId));
  const raise = { value: [0.01, 0.02, 0.03] as const, source: "pay round" };
  granted(await changeAssumptions(context, scenarioId, { version: null, assumptions: { raise } }));

  const file = await assumptionsRegister(context, scenarioId, "csv");
  let text = "";
  if (!file || file.body instanceof Uint8Array) throw new Error("no register");
  for await (const piece of file.body) text += piece;
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, "").trim(), { header: true });
  const rowOf = (title: string) => data.find((row) => row.Figure === title);
  const points = (row: Record<string, string> | undefined) =>
    ["1 in 10 lower", "Middle", "1 in 10 higher"].map((name) => Number(row?.[name]));

  const own = rowOf("Raise of pay");
  expect(points(own)).toEqual([0.01, 0.02, 0.03]);
  expect(own).toMatchObject({
    ...{ Unit: "share a year", Source: "pay round", Date: "2026-11-22", Mark: "O", Owner: "Olga Owner", Used: "yes" },
  });
  const fee = rowOf("Managed fee, standard: desk around the clock, endpoint protection");
  expect(fee).toMatchObject({ Middle: "168", Source: "Quote of Fernhollow", Owner: "Olga Owner" });
  expect(fee?.["Valid until"]).toBe("2026-12-20");
  expect(points(rowOf("Left out by Fernhollow: Backup and recovery"))).toEqual([3, 5, 10]);
  expect(rowOf("Users today")).toMatchObject({ Middle: "60", Unit: "users" });
  expect(rowOf("Projects outside the plan, of the fee")).toMatchObject({ Mark: "J", Owner: "" });
  expect(data.every((row) => row.Source && row.Mark && row.Unit)).toBe(true);

  expect((await assumptionsRegister(context, scenarioId, "xlsx"))?.body).toBeInstanceOf(Uint8Array);
  for (const role of ["auditor", "manager", "staff"] as const) {
    expect(await assumptionsRegister({ ...context, role }, scenarioId, "csv")).toBeNull();
  }

  const { secondMethod, result } = await computed(context, scenarioId);
  expect(secondMethod?.map(({ option }) => option)).toEqual(result.options.map(({ id }) => id));
  const managed = result.options.find(({ id }) => id === "fully-managed");
  const facts = { users: 60, headcount: 60, horizonMonths: 36, salaryAnnual: 96_800, burdenFactor: 1.249 };
  expect(secondMethod?.find(({ option }) => option === "fully-managed")).toEqual(
    secondOpinion("fully-managed", managed?.point.total ?? 0, { ...facts, toolsPerDevice: 25, devicesPerUser: 1.2 }),
  );
});
