import { OPTION_KINDS, type OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import { type FunctionMove, type MoveFinding, moveFindings } from "#app/domain/sourcing/moves.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { changeScenario } from "#app/services/scenarios/change-scenario.server.ts";
import { gatherScenario } from "#app/services/scenarios/gather-scenario.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import {
  listFunctionMoves,
  listSourcingFunctions,
  replaceFunctionMoves,
  type ScenarioFunctionMove,
} from "#db/queries/sourcing.ts";
import { type GatheredPlan, gatherPlan } from "./gather-plan.server.ts";

const isOption = (text: string): text is OptionKind => (OPTION_KINDS as readonly string[]).includes(text);

function findingsOf(plan: GatheredPlan, rows: readonly ScenarioFunctionMove[], options: readonly OptionKind[]) {
  return moveFindings<OptionKind>(
    options.flatMap((option) =>
      plan.functions.flatMap(({ row, gate, decision }) => {
        const said = rows.find((one) => one.option === option && one.functionId === row.id);
        if (!said || row.switchedOffAt !== null) return [];
        return [{ option, functionId: row.id, name: row.name, move: said.move, gate, stance: decision.stance }];
      }),
    ),
  );
}

interface ReadScenario {
  stage: string;
  question: { id: string; options: readonly OptionKind[] };
}

/**
 * What stands against the moves of a scenario that the reader has before them: functions and articles, nobody by name.
 * Nothing while the reader's own view of its case comes first. The plan is read only where the scenario speaks of
 * functions.
 */
export async function loadMoveFindings(
  context: ServiceContext,
  { stage, question }: ReadScenario,
): Promise<MoveFinding<OptionKind>[]> {
  if (stage === "own-view-first") return [];
  const rows = await listFunctionMoves(context.database.db, context.organisationId, question.id);
  return rows.length === 0 ? [] : findingsOf(await gatherPlan(context), rows, question.options);
}

/** What each option does with each function, to be changed. Null as for the scenario itself. */
export async function loadScenarioMoves(context: ServiceContext, scenarioId: string) {
  const gathered = await gatherScenario(context, scenarioId);
  if (!gathered) return null;
  const { scenario, choices } = gathered;
  const [rows, plan] = await Promise.all([
    listFunctionMoves(context.database.db, context.organisationId, scenarioId),
    gatherPlan(context),
  ]);
  return {
    scenario: { id: scenario.id, name: scenario.name, version: scenario.version },
    options: choices.options,
    functions: plan.functions
      .filter(({ row }) => row.switchedOffAt === null)
      .map(({ row, decision, gate }) => ({
        ...{ id: row.id, name: row.name, stance: decision.stance, seatStays: gate.seatStays },
        moves: Object.fromEntries(
          rows.filter(({ functionId }) => functionId === row.id).map(({ option, move }) => [option, move]),
        ) as Partial<Record<OptionKind, FunctionMove>>,
      })),
    findings: findingsOf(plan, rows, choices.options),
    mayChange: mayForAll(context.role, "scenarios:write"),
  };
}

export type ScenarioMovesPage = NonNullable<Awaited<ReturnType<typeof loadScenarioMoves>>>;

export interface SaidMove {
  option: OptionKind;
  functionId: string;
  move: FunctionMove;
}

/** Says what the options do with functions. A move that is blocked can be said: the scenario then shows why it is. */
export function changeFunctionMoves(
  context: ServiceContext,
  scenarioId: string,
  version: number,
  moves: readonly SaidMove[],
): Promise<Verdict> {
  return changeScenario(
    context,
    { scenarioId, version, action: "scenario.change-functions" },
    async ({ tx, choices }) => {
      const functions = await listSourcingFunctions(tx, context.organisationId);
      const isKnown = ({ option, functionId }: SaidMove) =>
        isOption(option) && functions.some(({ id }) => id === functionId);
      if (!moves.every(isKnown)) stopped("A function of this form is no longer in the plan. Open the page again.");
      // What was said for options that are not compared at the moment stays said.
      const kept = (await listFunctionMoves(tx, context.organisationId, scenarioId)).filter(
        ({ option }) => isOption(option) && !choices.options.includes(option),
      );
      await replaceFunctionMoves(tx, context.organisationId, scenarioId, [...kept, ...moves]);
      return { choices, audit: { moves: moves.length } };
    },
  );
}
