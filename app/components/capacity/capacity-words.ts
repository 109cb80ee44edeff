import type { Binding, Constraint, ConstraintId } from "#app/domain/capacity/binding-constraint.ts";
import type { ServiceHours } from "#app/domain/capacity/capacity-inputs.ts";
import type { HandleBasis } from "#app/domain/capacity/handle-time.ts";
import type { OptionNeed } from "#app/domain/capacity/option-need.ts";
import { formatCount, formatList, formatNumber } from "#app/lib/format.ts";

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

export const HOURS_WORDS: Record<ServiceHours, string> = {
  "8x5": "8 hours, Monday to Friday",
  "12x5": "12 hours, Monday to Friday",
  "24x7": "around the clock",
};

export const CONSTRAINT_WORDS: Record<ConstraintId, string> = {
  skills: "Skills",
  cover: "Cover of two",
  "on-call": "On-call",
  live: "Live channel and service hours",
  workload: "Workload",
};

export const HANDLE_WORDS: Record<HandleBasis, string> = {
  said: "as your firm says",
  recorded: "as recorded in the tickets",
  proxy: "a stand-in made from the time to resolution",
  default: "a usual figure, because nothing tells",
};

export const people = (count: number): string => formatCount(count, "person", "people");

const times = (count: number) => formatCount(count, "person takes turns", "people take turns");

interface BindingFacts {
  binding: Binding;
  thin: readonly { name: string; holders: number }[];
  withoutSkill: readonly string[];
  criticalCompetencies: number;
}

/** What a constraint that is short lacks, in words. */
function shortWords({ id, needed, there }: Constraint, { thin, withoutSkill, criticalCompetencies }: BindingFacts) {
  const [asks, has] = [needed ?? 0, there ?? 0];
  switch (id) {
    case "skills":
      return `Skills decide: nobody is known to hold what ${formatList([...withoutSkill], 3)} ${withoutSkill.length === 1 ? "needs" : "need"}.`;
    case "cover":
      return `Cover decides: ${thin.length} of ${formatCount(criticalCompetencies, "critical competency has", "critical competencies have")} fewer than two people, among them ${formatList(
        thin.map(({ name }) => name),
        3,
      )}.`;
    case "on-call":
      return `On-call decides: a fair rota needs ${people(asks)}, and ${times(has)}.`;
    case "live":
      return `The live channel decides: answering in time needs ${people(asks)} on the roster, and ${has} ${has === 1 ? "is" : "are"} there.`;
    case "workload":
      return `Workload decides: the tickets need ${people(asks)}, and ${has} ${has === 1 ? "works" : "work"} on them.`;
  }
}

const METS: Record<ConstraintId, (needed: string, there: number) => string> = {
  skills: (needed) => `Nothing is short. Skills come nearest: at least ${needed} must hold what the work asks for.`,
  cover: (needed, there) =>
    `Nothing is short. Cover of two comes nearest: ${needed} of ${there} keep two on each critical competency.`,
  "on-call": (needed, there) =>
    `Nothing is short. The rota comes nearest: it needs ${needed}, and ${there} take turns.`,
  live: (needed, there) =>
    `Nothing is short. The live channel comes nearest: it needs ${needed} on the roster, of ${there} who are there.`,
  workload: (needed, there) => `Nothing is short. The workload comes nearest: it needs ${needed} of ${there}.`,
};

/** Which constraint decides, in one sentence. */
export function bindingSentence(facts: BindingFacts): string {
  const { constraints, binding, isShort } = facts.binding;
  const found = constraints.find(({ id }) => id === binding);
  if (!found) return "Nothing decides yet: import tickets, and add people with their levels.";
  if (isShort) {
    const others = constraints.filter(({ id, state }) => state === "short" && id !== binding);
    const also = others.map(({ id }) => CONSTRAINT_WORDS[id].toLowerCase());
    return also.length > 0 ? `${shortWords(found, facts)} Also short: ${formatList(also)}.` : shortWords(found, facts);
  }
  return METS[found.id](people(found.needed ?? 0), found.there ?? 0);
}

const REASONS: Record<OptionNeed["reason"], string> = {
  workload: "for the work that stays",
  live: "for the live channel and the service hours",
  "on-call": "for a fair rota",
  cover: "for two on each critical competency",
  seat: "for the accountable seats: a holder and a deputy",
};

/** How many of one's own an option needs, and whether they are there. */
export function needWords({ needed, there, reason }: Pick<OptionNeed, "needed" | "there" | "reason">): string {
  const gap = needed - there;
  const verdict = gap > 0 ? `${people(gap)} short` : gap === 0 ? "just enough" : `${-gap} more than that`;
  return `${people(needed)} ${REASONS[reason]}; ${there} there, ${verdict}`;
}

/** Minutes as people say them: "25 min", "3.5 h", "2 days". */
export function durationWords(minutes: number, locale: string): string {
  if (minutes < 90) return `${formatNumber(minutes, locale)} min`;
  if (minutes < 2_880) return `${formatNumber(minutes / 60, locale, 1)} h`;
  return `${formatNumber(minutes / 1_440, locale, 1)} days`;
}
