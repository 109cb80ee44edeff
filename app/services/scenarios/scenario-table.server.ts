import { COMPONENT_TITLES, COMPONENTS } from "#app/domain/cost/composites/scenario-facts.ts";
import { componentTotals } from "#app/domain/cost/ready-options.ts";
import { formulaSafe } from "#app/domain/exports/formula-safe.ts";
import { writeCsv } from "#app/services/imports/reading/write-csv.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { bridgeToLeader } from "./bridge-to-leader.ts";
import { type ComputedScenario, loadScenario } from "./load-scenario.server.ts";

interface Table {
  headings: string[];
  rows: (string | number | null)[][];
}

type Names = (id: string) => string;

const TABLES: Record<string, (page: ComputedScenario, nameOf: Names) => Table> = {
  options: ({ result }, nameOf) => ({
    headings: [
      "Option",
      "Compared",
      "Expected present value",
      "1 in 10 below",
      "Middle",
      "1 in 10 above",
      "Cheapest, share of futures",
      "Expected regret",
      "Point estimate, present value",
    ],
    rows: result.options.map(({ id, comparable, presentValue, probabilityCheapest, expectedRegret, point }) => [
      nameOf(id),
      comparable ? "yes" : "no",
      presentValue.mean,
      presentValue.p10,
      presentValue.p50,
      presentValue.p90,
      probabilityCheapest,
      expectedRegret,
      point.presentValue,
    ]),
  }),
  cumulative: ({ result }, nameOf) => ({
    headings: [
      "Month",
      ...result.options.flatMap(({ id }) =>
        ["1 in 10 below", "middle", "1 in 10 above"].map((part) => `${nameOf(id)}, ${part}`),
      ),
    ],
    rows: (result.options[0]?.cumulative.p50 ?? []).map((_, i) => [
      i + 1,
      ...result.options.flatMap(({ cumulative: { p10, p50, p90 } }) => [
        p10[i] ?? null,
        p50[i] ?? null,
        p90[i] ?? null,
      ]),
    ]),
  }),
  components: ({ built, result }, nameOf) => ({
    headings: ["Option", ...COMPONENTS.map((component) => COMPONENT_TITLES[component])],
    rows: built.options.map(({ option, lines }) => {
      const totals = componentTotals(lines, result.options.find(({ id }) => id === option)?.point.byLine ?? {});
      return [nameOf(option), ...COMPONENTS.map((component) => totals[component])];
    }),
  }),
  tornado: ({ built, result }, nameOf) => ({
    headings: [
      "Input",
      "Low",
      "High",
      ...["low", "high"].map((end) => `${(result.pair ?? []).map(nameOf).join(" less ")} at its ${end}`),
      "Changes the choice",
    ],
    rows: result.tornado.map(({ input, inputLow, inputHigh, low, high, flips }) => [
      built.titles[input] ?? input,
      inputLow,
      inputHigh,
      low,
      high,
      flips ? "yes" : "no",
    ]),
  }),
  bridge: ({ built, result }, nameOf) => {
    const bridge = bridgeToLeader(built.options, result);
    return {
      headings: ["Part", bridge ? `${nameOf(bridge.to)} less ${nameOf(bridge.from)}` : "Difference"],
      rows: (bridge?.steps ?? []).map(({ component, amount }) => [COMPONENT_TITLES[component], amount]),
    };
  },
  difference: ({ result: { pair, difference } }, nameOf) => ({
    headings: [`${(pair ?? []).map(nameOf).join(" less ")}, from`, "To", "Futures"],
    rows: (difference?.counts ?? []).map((count, place) => {
      const from = (difference?.low ?? 0) + (difference?.width ?? 0) * place;
      return [from, from + (difference?.width ?? 0), count];
    }),
  }),
  "fee-map": ({ built, feeMap }, nameOf) => ({
    headings: [feeMap ? (built.titles[feeMap.fee.id] ?? feeMap.fee.id) : "Fee", "Users", "Cheaper"],
    rows: (feeMap?.cells ?? []).flatMap((row, place) =>
      row.map((cell, column) => [
        feeMap?.fee.values[place] ?? null,
        feeMap?.users.values[column] ?? null,
        cell === "close" ? "too close to call" : nameOf(feeMap?.[cell] ?? cell),
      ]),
    ),
  }),
  "break-even": ({ breakEven }, nameOf) => ({
    headings: ["From, users", "To, users", "Cheaper"],
    rows: breakEven
      ? [
          ...breakEven.intervals.aCheaper.map(([from, to]) => [from, to, nameOf(breakEven.sweep.a)]),
          ...breakEven.intervals.bCheaper.map(([from, to]) => [from, to, nameOf(breakEven.sweep.b)]),
        ].sort((a, b) => Number(a[0]) - Number(b[0]))
      : [],
  }),
};

const DIGITS = 10;

/** Numbers with a point and no grouping; text that no spreadsheet runs. */
function cellText(cell: string | number | null): string {
  if (cell === null) return "";
  return typeof cell === "number" ? String(Number(cell.toPrecision(DIGITS))) : formulaSafe(cell);
}

/** One table of a computed scenario as CSV; null for an unknown table and wherever the page shows no result. */
export async function scenarioTable(
  context: ServiceContext,
  scenarioId: string,
  of: string | null,
): Promise<string | null> {
  const make = of !== null && Object.hasOwn(TABLES, of) ? TABLES[of] : undefined;
  if (!make) return null;
  const page = await loadScenario(context, scenarioId);
  if (page?.stage !== "computed") return null;
  const names = new Map<string, string>(page.built.options.map(({ option, title }) => [option, title]));
  const { headings, rows } = make(page, (id) => names.get(id) ?? id);
  return writeCsv({ headings: headings.map(formulaSafe), rows: rows.map((cells) => cells.map(cellText)) });
}
