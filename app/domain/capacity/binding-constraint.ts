import { type CapacityInputs, LEAST_ON_CALL, netHoursOf, PREFERRED_ON_CALL } from "./capacity-inputs.ts";
import type { CoverNeed } from "./cover-need.ts";
import type { LiveChannel } from "./live-channel.ts";
import { rosterFor } from "./service-hours.ts";

/** In the order in which one goes before another that is as short. */
export const CONSTRAINTS = ["skills", "cover", "on-call", "live", "workload"] as const;
export type ConstraintId = (typeof CONSTRAINTS)[number];

export interface Constraint {
  id: ConstraintId;
  state: "met" | "short" | "unknown" | "not-asked";
  /** Before rounding up to whole people; null where it is unknown or not asked. */
  exact: number | null;
  needed: number | null;
  there: number | null;
}

export interface ConstraintFacts {
  inputs: CapacityInputs;
  /** Members of the IT team who are there today. */
  members: number;
  /** Full-time people for the tickets of a year; null without a number of tickets. */
  workloadFte: number | null;
  live: LiveChannel | null;
  cover: CoverNeed;
  /** IT functions with tickets, or critical competencies, for which nobody is known to hold what they need. */
  withoutSkill: number;
}

export interface Binding {
  constraints: Constraint[];
  /** The constraint that decides; null where nothing can be said. */
  binding: ConstraintId | null;
  isShort: boolean;
}

const constraint = (id: ConstraintId, exact: number | null, there: number | null): Constraint => {
  if (exact === null || there === null) return { id, state: "unknown", exact, needed: null, there };
  const needed = Math.ceil(exact - 1e-9);
  return { id, state: needed > there ? "short" : "met", exact, needed, there };
};

/** Two people at the least, so that one may be away; with something missing, so many more than are there. */
function coverConstraint({ cover, members }: ConstraintFacts): Constraint {
  if (cover.critical === 0 || members === 0) return constraint("cover", null, members || null);
  return constraint("cover", cover.missing > 0 ? members + cover.missing : cover.enough, members);
}

function skillsConstraint({ withoutSkill, members }: ConstraintFacts): Constraint {
  if (members === 0) return constraint("skills", null, null);
  return constraint("skills", withoutSkill > 0 ? members + 1 : 1, members);
}

function onCallConstraint({ inputs, members }: ConstraintFacts): Constraint {
  if (!inputs.onCall) return { id: "on-call", state: "not-asked", exact: null, needed: null, there: null };
  return constraint("on-call", LEAST_ON_CALL, inputs.onCallPeople ?? inputs.ticketPeople ?? (members || null));
}

/**
 * Which constraint decides how many people are needed. Each says how many it asks for and how many are there:
 * workload (FTE rounded up), live (roster for the busiest hour and all service hours), cover (two people on each
 * critical competency), skills (somebody for every function that has work), on-call (at least four take turns). Those
 * that are short go first, the shortest before others; with none short the one that asks for the largest share of the
 * people who are there. One that is unknown or not asked for decides nothing.
 * @example bindingConstraint({ … on-call wanted, 3 people take turns … }).binding // "on-call"
 */
export function bindingConstraint(facts: ConstraintFacts): Binding {
  const { inputs, members, workloadFte, live } = facts;
  const forTickets = inputs.ticketPeople ?? (members || null);
  const roster = live
    ? rosterFor({ agents: live.agents, hours: inputs.serviceHours, netHours: netHoursOf(inputs) })
    : null;
  const constraints = [
    skillsConstraint(facts),
    coverConstraint(facts),
    onCallConstraint(facts),
    constraint("live", roster?.exact ?? null, forTickets),
    constraint("workload", workloadFte, forTickets),
  ];
  const order = [...constraints]
    .filter(({ state }) => state === "met" || state === "short")
    .sort(
      (a, b) =>
        missing(b) - missing(a) || strain(b) - strain(a) || CONSTRAINTS.indexOf(a.id) - CONSTRAINTS.indexOf(b.id),
    );
  const [first] = order;
  return { constraints, binding: first?.id ?? null, isShort: first?.state === "short" };
}

const missing = ({ needed, there }: Constraint): number => Math.max(0, (needed ?? 0) - (there ?? 0));
const strain = ({ needed, there }: Constraint): number => (needed ?? 0) / Math.max(1, there ?? 0);

/**
 * How a rota with so many people feels: "unfair" below four, "fair" from four, "good" from six (J); null where nobody
 * said how many there are.
 */
export function rotaFairness(people: number | null): "unfair" | "fair" | "good" | null {
  if (people === null) return null;
  if (people < LEAST_ON_CALL) return "unfair";
  return people < PREFERRED_ON_CALL ? "fair" : "good";
}
