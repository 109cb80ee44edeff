import { scenarioHeadline } from "#app/services/scenarios/scenario-headline.ts";
import { readStored } from "#app/services/scenarios/stored-result.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { ExportScope } from "../export-scope.server.ts";
import { type Cell, type ExportTable, tableOf } from "../export-table.ts";
import { mayHaveAmounts, visibleScenarios } from "../visible-scenarios.server.ts";

type Row = Awaited<ReturnType<typeof visibleScenarios>>[number] & { option: Option | null };
type Option = NonNullable<ReturnType<typeof readStored>>["result"]["options"][number];

/** Scenarios, a row for each option compared; amounts and shares of futures only for readers who may read pay. */
export async function scenariosTable(context: ServiceContext, scope: ExportScope): Promise<ExportTable> {
  const withAmounts = mayHaveAmounts(context);
  const found = await visibleScenarios(context, scope);
  const rows = found.flatMap((row): Row[] => {
    const options = withAmounts && !row.isWithheld ? (readStored(row.scenario.stored)?.result.options ?? []) : [];
    return options.length === 0 ? [{ ...row, option: null }] : options.map((option) => ({ ...row, option }));
  });
  const amount = (value: number | undefined): Cell => (value === undefined ? null : Math.round(value * 100) / 100);
  return tableOf<Row>(
    [
      ["Scenario", ({ scenario }) => scenario.name],
      ["Case", ({ caseNumber }) => caseNumber],
      ["Changed on", ({ scenario }) => scenario.updatedAt.toISOString().slice(0, 10)],
      [
        "Answer",
        ({ scenario, isWithheld }) =>
          withAmounts && !isWithheld ? (scenarioHeadline(scenario.stored)?.sentence ?? null) : null,
      ],
      [
        "Option",
        ({ scenario, option }) => option && (readStored(scenario.stored)?.optionNames[option.id] ?? option.id),
      ],
      ["Expected present value", ({ option }) => amount(option?.presentValue.mean)],
      ["1 in 10 below", ({ option }) => amount(option?.presentValue.p10)],
      ["1 in 10 above", ({ option }) => amount(option?.presentValue.p90)],
      ["Cheapest, share of futures", ({ option }) => option?.probabilityCheapest ?? null],
    ],
    rows,
    ({ scenario }) => scenario.id,
  );
}
