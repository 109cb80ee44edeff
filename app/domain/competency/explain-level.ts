import { type CountedAssessment, chooseCountedAssessments } from "./counted-assessments.ts";
import { type AssessmentSource, assessLevel, type LevelInput } from "./level.ts";

const NUMBER_WORDS = ["no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ORDER: AssessmentSource[] = ["supervisor", "peer", "report", "test"];

function countInWords(count: number, noun: string): string {
  return `${NUMBER_WORDS[count] ?? String(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function listInWords(parts: string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

function ageInWords(months: number): string {
  const whole = Math.floor(months);
  if (whole < 1) return "less than a month old";
  return `${whole} month${whole === 1 ? "" : "s"} old`;
}

function describeSources(rated: readonly CountedAssessment[]): string {
  const parts = ORDER.map((source) => ({ source, count: rated.filter((entry) => entry.source === source).length }))
    .filter(({ count }) => count > 0)
    .map(({ source, count }) => countInWords(count, source));
  return listInWords(parts);
}

/**
 * One line that says which level counts, on whose word, how old the newest is and whether the required level is held.
 * The required level is named where it is not the level shown. Ages are in full months. Claimed and unknown levels say so and name no level that counts.
 * @example explainLevel({ halfLifeMonths: 18, required: 4, assessments: [supervisor4, supervisor4, peer4] })
 * // "4, two supervisors and a peer, newest 3 months old; held"
 */
export function explainLevel(input: LevelInput): string {
  const level = assessLevel(input);
  if (level.state === "unknown") return "Unknown: nobody has assessed this yet.";
  if (level.state === "claimed")
    return `Claimed ${level.claimedLevel} by the person, not counted: nobody else has assessed this yet.`;

  const { rated } = chooseCountedAssessments(input.assessments);
  const age = ageInWords(rated[0]?.ageMonths ?? 0);
  const basis = `${level.level}, ${describeSources(rated)}, ${rated.length === 1 ? age : `newest ${age}`}`;
  const stale = level.fresh ? "" : ", out of date";
  if (level.gap === "unknown" || level.gap === "not-required") return `${basis}${stale}`;
  const verdict = { meets: "held", short: "not held", unclear: "unclear whether held" }[level.gap];
  return `${basis}${stale}; ${verdict}${input.required === level.level ? "" : ` at ${input.required}`}`;
}
