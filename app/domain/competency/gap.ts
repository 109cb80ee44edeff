import { type CompetencyLevel, probabilityHeldAt } from "./level.ts";
import { HELD_PROBABILITY, SHORT_PROBABILITY } from "./level-parameters.ts";

/** What a role asks for in one competency. */
export interface Requirement {
  competencyId: string;
  requiredLevel: number;
  /** Without it nobody fills the role, whatever else they can do. */
  isCritical: boolean;
  /** Fewer counted assessments than this say nothing yet. */
  minimumEvidence: number;
}

/** `unclear`: rated, but neither clearly there nor clearly short. `unknown`: nobody else has rated it. */
export type RequirementVerdict = "meets" | "short" | "unclear" | "unknown";

export interface RequirementGap {
  requirement: Requirement;
  verdict: RequirementVerdict;
  /** Levels missing at the two ends of the 80 % interval, least first, never negative; null where nothing is rated. */
  missing: [number, number] | null;
  /** Rated, but by fewer than the role asks for. */
  tooFewVoices: boolean;
}

export interface ProfileFit {
  verdict: "meets" | "short" | "unknown";
  /** Requirements met at least, and at most if everything open turned out well. */
  met: [number, number];
  total: number;
  criticalShort: string[];
  /** Nobody else has rated any of it. */
  nothingRated: boolean;
}

/** More than this share of the requirements clearly short: the role is clearly out of reach for now. Our judgement. */
export const SHORT_SHARE = 1 / 3;
/** From this share of the requirements met on, and none of the critical ones open: the role is probably met. Our judgement. */
export const MET_SHARE = 2 / 3;

/**
 * How far a level is from what a role asks for. Meets from a chance of 2/3, short up to 1/3, else unclear; claimed and
 * unknown levels are unknown, and so is one with fewer voices than the minimum evidence unclear, whatever they say.
 * `missing` is the required level less the two ends of the 80 % interval.
 * @example judgeRequirement({ competencyId: "dns", requiredLevel: 4, isCritical: true, minimumEvidence: 1 }, freshSupervisor2, 1)
 * // verdict "short", missing [0.77, 3.23]
 */
export function judgeRequirement(requirement: Requirement, level: CompetencyLevel, voices: number): RequirementGap {
  const { requiredLevel, minimumEvidence } = requirement;
  if (level.state !== "rated") return { requirement, verdict: "unknown", missing: null, tooFewVoices: false };
  const [low, high] = level.interval80;
  const missing: [number, number] = [Math.max(0, requiredLevel - high), Math.max(0, requiredLevel - low)];
  const tooFewVoices = voices < minimumEvidence;
  const chance = probabilityHeldAt(level, requiredLevel) ?? 0;
  const verdict = chance >= HELD_PROBABILITY ? "meets" : chance <= SHORT_PROBABILITY ? "short" : "unclear";
  return { requirement, verdict: tooFewVoices ? "unclear" : verdict, missing, tooFewVoices };
}

/**
 * Whether somebody probably meets a role, is clearly short of it, or cannot be told. Short: a critical requirement is, or
 * more than a third of all. Meets: every critical one is met, at least two thirds of all, and it is not short. A role
 * that asks for nothing is unknown. A new assessment can turn any of these: it is a question to work on, no verdict.
 * @example assessProfileFit([meets, meets, unknown]) // verdict "meets", met [2, 3], total 3
 */
export function assessProfileFit(gaps: readonly RequirementGap[]): ProfileFit {
  const count = (verdict: RequirementVerdict) => gaps.filter((gap) => gap.verdict === verdict).length;
  const criticalShort = gaps
    .filter(({ requirement, verdict }) => requirement.isCritical && verdict === "short")
    .map(({ requirement }) => requirement.competencyId);
  const total = gaps.length;
  const met = count("meets");
  const short = count("short");
  const criticalMet = gaps.every(({ requirement, verdict }) => !requirement.isCritical || verdict === "meets");
  const isShort = criticalShort.length > 0 || short > total * SHORT_SHARE;
  const isMet = total > 0 && criticalMet && met >= total * MET_SHARE && !isShort;
  return {
    verdict: isShort ? "short" : isMet ? "meets" : "unknown",
    met: [met, total - short],
    total,
    criticalShort,
    nothingRated: count("unknown") === total,
  };
}

/** A role as it is put in order beside others. */
export interface FittedProfile {
  rung: number;
  title: string;
  fit: ProfileFit;
}

/**
 * The roles that fit one person best, first those probably met from the highest rung down, then the others by the share
 * of what is met, then by title. Roles are put in order, never people. Roles of which nothing is rated are left out.
 * @example bestProfiles([{ rung: 1, title: "Analyst", fit: met5of5 }, { rung: 2, title: "Engineer", fit: met4of5 }]) // Engineer, Analyst
 */
export function bestProfiles<Profile extends FittedProfile>(profiles: readonly Profile[]): Profile[] {
  const share = ({ fit }: Profile) => fit.met[0] / Math.max(1, fit.total);
  const isMet = ({ fit }: Profile) => Number(fit.verdict === "meets");
  return profiles
    .filter(({ fit }) => !fit.nothingRated)
    .sort(
      (a, b) =>
        isMet(b) - isMet(a) ||
        (isMet(a) ? b.rung - a.rung : share(b) - share(a)) ||
        (a.title < b.title ? -1 : Number(a.title > b.title)),
    );
}
