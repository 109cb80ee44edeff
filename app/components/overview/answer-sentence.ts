import type { DecisionCounts, Finding } from "#app/domain/overview/findings.ts";
import { formatList } from "#app/lib/format.ts";
import { capitalised, countWords } from "./count-words.ts";

interface Answer {
  decisions: DecisionCounts;
  waiting: Finding[];
  below: number;
  /** Competencies in which nobody is rated. */
  unknown: number;
}

/** "in 41 days", "today", "3 days ago". */
export function inDays(daysLeft: number): string {
  if (daysLeft === 0) return "today";
  if (daysLeft === 1) return "tomorrow";
  if (daysLeft === -1) return "yesterday";
  return daysLeft > 0 ? `in ${daysLeft} days` : `${-daysLeft} days ago`;
}

/** The overview in a sentence: how many decisions wait and of what kind, or that none does and how cover stands. */
export function answerSentence({ decisions, waiting, below, unknown }: Answer): string {
  const { promotions, seats, offers, total } = decisions;
  if (total === 0) return `No decision waits. ${coverSentence(below, unknown)}`;
  const soonest = (kind: Finding["kind"]) => waiting.find((finding) => finding.kind === kind)?.daysLeft ?? null;
  const seatIn = soonest("seat");
  const offerIn = soonest("offers");
  const parts = [
    promotions > 0 && countWords(promotions, "promotion", "promotions"),
    seats > 0 &&
      `${countWords(seats, "seat", "seats")} to fill${seats === 1 && seatIn !== null ? ` ${inDays(seatIn)}` : ""}`,
    offers > 0 &&
      `${countWords(offers, "provider offer that ends", "provider offers, the first to end")} ${inDays(offerIn ?? 0)}`,
  ].filter((part) => part !== false);
  const verb = total === 1 ? "waits" : "wait";
  return `${capitalised(countWords(total, "decision", "decisions"))} ${verb}: ${formatList(parts)}.`;
}

/** How cover stands in a sentence. Unknown is not zero. */
export function coverSentence(below: number, unknown: number, resting = 0): string {
  const alone = resting > 0 ? `${countWords(resting, "rests", "rest")} on one person` : "";
  if (below > 0) {
    const thin = `${capitalised(countWords(below, "competency is", "competencies are"))} below ${below === 1 ? "its" : "their"} minimum`;
    return alone ? `${thin}; ${alone}.` : `${thin}.`;
  }
  if (alone) return `Every rated competency has its minimum cover, but ${alone}.`;
  return unknown > 0
    ? "Every competency that is rated has its minimum cover."
    : "Every competency has its minimum cover.";
}
