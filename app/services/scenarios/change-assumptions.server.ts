import { type AssumptionId, defaultsFor } from "#app/domain/cost/defaults.ts";
import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { estimateProblem } from "#app/domain/shared/estimates.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { changeScenario } from "./change-scenario.server.ts";
import type { ChangedFigure } from "./scenario-choices.ts";

export interface OwnFigure {
  value: ThreePoints;
  /** Where it comes from, in words. */
  source: string;
}

export interface AssumptionChanges {
  version: number | null;
  /** Null: back to the organisation's number. Left out: as it is. */
  users?: OwnFigure | null;
  /** Null: back to the default. Left out: as it is. */
  assumptions: Partial<Record<AssumptionId, OwnFigure | null>>;
}

const KNOWN = new Set<string>(defaultsFor({ country: "US", currency: "USD", headcount: 1 }).map(({ id }) => id));
const UNSAID = "own figure, source not said";

interface Setting {
  today: string;
  accountId: string;
}

function dated({ value, source }: OwnFigure, { today, accountId }: Setting): ChangedFigure {
  const problem = estimateProblem({ range: value });
  if (problem !== null) return stopped(problem);
  return { value: [...value], source: source.trim() || UNSAID, date: today, setBy: accountId };
}

const isSame = (a: ChangedFigure | null | undefined, b: OwnFigure): boolean =>
  a?.source === b.source.trim() && a.value.every((point, i) => point === b.value[i]);

/** A figure that says what it said keeps its date and, from a quote, how long it holds. */
const keepOrDate = (before: ChangedFigure | null | undefined, own: OwnFigure, by: Setting): ChangedFigure =>
  before && isSame(before, own) ? before : dated(own, by);

/** Puts own figures in the place of defaults, dated today, or takes defaults back. */
export function changeAssumptions(
  context: ServiceContext,
  scenarioId: string,
  { version, users, assumptions }: AssumptionChanges,
): Promise<Verdict> {
  const by = { today: todayOf(context), accountId: context.accountId };
  return changeScenario(context, { scenarioId, version, action: "scenario.change-assumptions" }, ({ choices }) => {
    const figures = { ...choices.assumptions };
    const set: string[] = [];
    const reset: string[] = [];
    for (const [id, own] of Object.entries(assumptions)) {
      if (own === undefined) continue;
      if (!KNOWN.has(id)) stopped(`There is no assumption “${id}”.`);
      if (own === null) {
        if (figures[id]) reset.push(id);
        delete figures[id];
        continue;
      }
      const before = figures[id];
      figures[id] = keepOrDate(before, own, by);
      if (figures[id] !== before) set.push(id);
    }
    const newUsers = users === undefined ? choices.users : users === null ? null : keepOrDate(choices.users, users, by);
    if (newUsers !== choices.users) (newUsers === null ? reset : set).push("users");
    return { choices: { ...choices, users: newUsers, assumptions: figures }, audit: { set, reset } };
  });
}
