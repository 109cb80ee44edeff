import type { ScenarioFacts } from "#app/domain/cost/composites/scenario-facts.ts";
import { type Assumption, type AssumptionId, defaultsFor } from "#app/domain/cost/defaults.ts";
import { buildScenario } from "#app/domain/cost/ready-options.ts";
import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import type { ChangedFigure, ScenarioChoices } from "./scenario-choices.ts";

/** An assumption as a scenario has it: the default, or what somebody put in its place. */
export interface ShownAssumption {
  id: AssumptionId;
  title: string;
  unit: Assumption["unit"];
  note: string | null;
  /** Null: empty, nothing stands in for it. */
  value: ThreePoints | null;
  source: string;
  date: string;
  /** P: published. J: our judgement. O: the firm's own figure. */
  mark: "P" | "J" | "O";
  isChanged: boolean;
  validUntil: string | null;
  /** The default with its source; the value is null outside the United States. */
  default: { value: ThreePoints | null; usFigure: ThreePoints; source: string; date: string; mark: "P" | "J" };
  /** Whether an option of this scenario rests on it. */
  isUsed: boolean;
}

/** The same facts with every default filled in: for what depends on the options alone and not on any price. */
export const withDefaultsFilled = (facts: ScenarioFacts): ScenarioFacts => ({
  ...facts,
  organisation: { ...facts.organisation, country: "US", currency: "USD" },
  assumptions: {},
});

/** Which assumptions the chosen options rest on, whether or not they are filled in. */
function usedIds(facts: ScenarioFacts): Set<string> {
  const built = buildScenario(withDefaultsFilled(facts));
  return new Set(built.ok ? built.assumptions.map(({ id }) => id) : []);
}

function show(assumption: Assumption, changed: ChangedFigure | undefined, isUsed: boolean): ShownAssumption {
  const { id, title, unit, value, usFigure, source, date, mark, note } = assumption;
  const shared = {
    id,
    title,
    unit,
    note: note ?? null,
    isUsed,
    default: { value, usFigure, source, date, mark },
  };
  return changed
    ? {
        ...shared,
        value: changed.value,
        source: changed.source,
        date: changed.date,
        mark: "O",
        isChanged: true,
        validUntil: changed.validUntil ?? null,
      }
    : { ...shared, value, source, date, mark, isChanged: false, validUntil: null };
}

/** Every assumption, those that this scenario rests on first. */
export function scenarioAssumptions(facts: ScenarioFacts, choices: ScenarioChoices): ShownAssumption[] {
  const used = usedIds(facts);
  return defaultsFor(facts.organisation)
    .map((assumption) => show(assumption, choices.assumptions[assumption.id], used.has(assumption.id)))
    .sort((a, b) => Number(b.isUsed) - Number(a.isUsed));
}
