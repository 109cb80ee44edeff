import type { ThreePoints } from "../../shared/distributions.ts";
import type { QuoteScope } from "../../shared/vocabulary.ts";
import type { AssumptionId, Firm } from "../defaults.ts";
import type { OccupationId } from "../occupations.ts";
import type { Line } from "../scenario.ts";

/** The ready ways of running IT; at most four are compared at first. */
export const OPTION_KINDS = [
  "stay-as-is",
  "specialist-track",
  "lead-trial",
  "raise-and-provider",
  "promote-and-backfill",
  "promote-other",
  "hire-manager",
  "co-managed",
  "fully-managed",
] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

export const OPTION_TITLES: Readonly<Record<OptionKind, string>> = {
  "stay-as-is": "Stay as is",
  "specialist-track": "Specialist track",
  "lead-trial": "Lead on trial",
  "raise-and-provider": "Raise, and a provider takes run work",
  "promote-and-backfill": "Promote and backfill",
  "promote-other": "Promote another candidate",
  "hire-manager": "Hire a manager",
  "co-managed": "Co-managed",
  "fully-managed": "Managed services",
};

/** What happens to a person in an option; the default is that they stay. Months count from 1. */
export type Fate =
  | { kind: "stays" }
  /** Does other needed work from the month after `lastMonth`. */
  | { kind: "moves"; lastMonth: number }
  | { kind: "leaves"; lastMonth: number; severance: number };

export interface TeamMember {
  id: string;
  title: string;
  /** Null: not known; then the pay default of an administrator is used where pay is not recorded. */
  occupation: OccupationId | null;
  fte: number;
  /** Null: not recorded; then the dated default of the occupation stands in, and the explanation says so. */
  salaryAnnual: number | null;
  fates?: Partial<Readonly<Record<OptionKind, Fate>>>;
}

/** A promotion as the risk model sees it. */
export interface CandidateFacts {
  personId: string;
  /** Chance that the promotion goes well. */
  probability: number;
  /** Variance of managerial competence that remains after the evidence. */
  variance: number;
  /** Technical work given up, in posts: lasting multiple × share of technical time given up. */
  technicalFte: number;
  /** What the rest of the team loses besides if nobody fills in, in posts. */
  spilloverFte: number;
}

/** A lead trial: the same person, for some months, with a way back. */
export interface TrialFacts {
  months: number;
  /** Technical work given up while it lasts, in posts: lasting multiple × share of technical time given up on trial. */
  technicalFte: number;
  /** Whether provider hours take over that work; otherwise it is left undone. */
  isFilledIn: boolean;
}

export interface CriticalCover {
  name: string;
  holders: number;
  minimum: number;
  /** Whether the candidate, or the other candidate, is one of the holders. */
  heldByCandidate: boolean;
  heldByOther?: boolean;
}

export type TechnicalTime = "backfill" | "provider-hours" | "uncovered";
export type ProviderTier = "basic" | "standard" | "premium";

/** Parts of IT work that are paid either in one's own tools or in the provider's fee, never in both or in neither. */
export const OPERATED_FUNCTIONS = ["devices", "protection", "backup", "identity", "awareness"] as const;
export type OperatedFunction = (typeof OPERATED_FUNCTIONS)[number];

/** What a quote whose figures a scenario takes leaves out of its price. */
export interface QuoteInUse {
  provider: string;
  /** Priced beside it: 1 in 10 lower, as often above as below, 1 in 10 higher, per user or device and month or a month. */
  priced: readonly { code: string; title: string; basis: "user" | "device" | "month"; points: ThreePoints }[];
  /** Left out and not priced, in words. */
  open: readonly string[];
}

export type EqualServiceRow = "quote" | "hours" | "relief" | "security" | "projects" | "management" | "expert" | "seat";

/** What was decided about a gap: priced as a monthly line, or accepted with a reason. */
export type GapDecision = { priceMonthly: ThreePoints } | { acceptedBecause: string };

/** Everything that the ready options are built from. */
export interface ScenarioFacts {
  organisation: Firm & { users: number | ThreePoints };
  people: readonly TeamMember[];
  /** Whether somebody is needed to lead the team; `none` only where that was recorded. */
  managementNeed: "open" | "none";
  case?: CandidateFacts;
  otherCandidate?: CandidateFacts;
  trial?: TrialFacts;
  /** Raise of a specialist step as its terms say, as a share of today's pay; left out: the assumption. */
  specialistRaise?: number;
  /** Posts a year that one standard deviation of managerial competence is worth to this team. */
  managementValueFte?: number;
  critical?: readonly CriticalCover[];
  /** Who does the technical work that a promoted person gives up. Default: a backfill hire. */
  technicalTime?: TechnicalTime;
  /** Whether nights have to be answered. Left out: as soon as a provider's night desk is among the options. */
  aroundTheClock?: boolean;
  providerTier?: ProviderTier;
  /** Functions that the provider operates when co-managed. */
  coManagedFunctions?: readonly OperatedFunction[];
  /** Assumptions as edited; what is left out keeps its default, null is empty. */
  assumptions: Readonly<Partial<Record<AssumptionId, ThreePoints | null>>>;
  chosenOptions: readonly OptionKind[];
  /** Quotes that the figures of a provider come from. */
  quotes?: Readonly<Partial<Record<QuoteScope, QuoteInUse>>>;
  /** By `option/row`. */
  gapDecisions?: Readonly<Record<string, GapDecision>>;
  horizonMonths?: number;
  draws?: number;
  seed?: number;
}

export const COMPONENTS = ["people", "provider", "tools", "governance", "transition", "risk"] as const;
export type Component = (typeof COMPONENTS)[number];

export const COMPONENT_TITLES: Readonly<Record<Component, string>> = {
  people: "People",
  provider: "Provider",
  tools: "Tools and monitoring",
  governance: "Steering the provider",
  transition: "Transition",
  risk: "Expected mishaps",
};

/** A line of the model with what a person reads about it. */
export interface ExplainedLine {
  line: Line;
  label: string;
  component: Component;
  /** The rule in words, without figures: those stand in the line and in the assumptions. */
  formula: string;
}
