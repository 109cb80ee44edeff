import { outcomeWords } from "#app/components/outcomes/outcome-words.ts";
import { FEWEST_OUTCOMES, type PeoplesScore, type TrackRecord } from "#app/domain/track-record/score-track-record.ts";
import { formatChance, formatCount, formatDay, formatList, formatNumber } from "#app/lib/format.ts";
import type { TrackedPromotion } from "#app/services/track-record/load-track-record.server.ts";

/** How many outcomes are known, and what that allows. */
export function trackRecordAnswer(promotions: number, { outcomes, wentWell, missing, scores }: TrackRecord): string {
  if (promotions === 0) return "No decision has been seen through yet.";
  const known =
    outcomes === 0
      ? `${formatCount(promotions, "decision is", "decisions are")} followed, and no outcome is known yet.`
      : `${wentWell} of ${formatCount(outcomes, "known outcome", "known outcomes")} went well.`;
  if (scores) return known;
  return `${known} ${missing} more are missing to the ${FEWEST_OUTCOMES} from which a score says anything: until then, cases in words.`;
}

/** What was said before the decision. */
export function saidWords({ probability, label, baseRate, views }: TrackedPromotion): string {
  const isThin = label === "unknown" || label === "unproven";
  const model =
    probability === null
      ? "The decision froze no chance for this person."
      : `${isThin ? `The model called it ${label}: too little was on record. Its figure was` : "The model said"} ${formatChance(probability)}${baseRate === null ? "" : `, against ${formatChance(baseRate)} in general`}.`;
  const people = views.map(
    ({ name, probability: chance, isDecider }) =>
      `${name ?? "Somebody"}${isDecider ? ", who decided," : ""} ${formatChance(chance)}`,
  );
  return people.length === 0
    ? `${model} Nobody wrote a chance of their own before the result.`
    : `${model} Before the result said: ${formatList(people)}.`;
}

/** What came of it, and what is asked next. */
export function cameWords(promotion: TrackedPromotion, locale: string): string {
  const { outcome, endedBy, nextCheck } = promotion;
  const words = outcomeWords(outcome, endedBy !== null);
  if (nextCheck === null || outcome.wentWell !== null) return words;
  const on = formatDay(nextCheck.dueOn, locale);
  return `${words} The check at ${nextCheck.day} days ${nextCheck.daysLeft > 0 ? "is" : "was"} due on ${on}.`;
}

/** A skill as what it means. */
export function skillWords(skill: number | null, against: string, locale: string): string {
  if (skill === null) return `No comparison with ${against}: it made no error.`;
  const part = `${formatNumber(Math.abs(skill) * 100, locale)} %`;
  if (Math.abs(skill) < 0.005) return `As good as ${against}.`;
  return skill > 0 ? `${part} less squared error than ${against}.` : `${part} more squared error than ${against}.`;
}

export const peopleWords = (score: PeoplesScore | null, who: string, locale: string): string =>
  score === null
    ? `Nobody among ${who} wrote a chance before the result.`
    : `${formatCount(score.count, "promotion", "promotions")} with a chance by ${who}: ${skillWords(score.skill, who, locale)}`;
