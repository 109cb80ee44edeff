import type { PlannedAnswer } from "../shared/vocabulary.ts";

/** The fields of the two forms, in the order in which they are read. What is typed is kept as it is typed. */
export const TERM_FIELDS = {
  "lead-trial": ["months", "startOn", "midOn", "goals", "fillIn", "backfill", "rightToReturn"],
  "specialist-track": ["title", "startOn", "scope", "losesNothing"],
} as const satisfies Record<PlannedAnswer, readonly string[]>;
export type TermField = (typeof TERM_FIELDS)[PlannedAnswer][number];

/** As typed; what nobody typed is absent. */
export type TypedTerms = Partial<Record<TermField, string>>;

export const TRIAL_LENGTHS = [3, 6] as const;
export const USUAL_TRIAL_MONTHS = 6;

/** A draft may lack these. */
const OPTIONAL: readonly TermField[] = ["midOn"];

export interface AgreedDays {
  startOn: string;
  /** Half-way review of a trial; null without one and for a specialist step. */
  midOn: string | null;
  /** Final review of a trial; for a specialist step the day it begins. */
  endOn: string;
}

export type ReadTerms = { ok: true; days: AgreedDays } | { ok: false; field: TermField; problem: string };

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/**
 * The same day some months later; the last day of the month where it has no such day.
 * @example monthsLater("2026-08-31", 6) // "2027-02-28"
 */
export function monthsLater(isoDate: string, months: number): string {
  const [year = 0, month = 0, day = 0] = isoDate.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Length of a trial as typed, or the usual one while nothing that can be read is typed. */
export const trialMonths = ({ months }: TypedTerms): number =>
  TRIAL_LENGTHS.find((length) => String(length) === months) ?? USUAL_TRIAL_MONTHS;

/**
 * Whether terms are complete enough to be agreed, with their days. The end of a trial is its start and its length; the
 * mid review lies between them. The first field that is missing or does not fit is named.
 * @example readTerms("lead-trial", { months: "6" }) // { ok: false, field: "startOn", problem: "Say when it starts." }
 */
export function readTerms(answer: PlannedAnswer, typed: TypedTerms): ReadTerms {
  const refuse = (field: TermField, problem: string): ReadTerms => ({ ok: false, field, problem });
  if (answer === "lead-trial" && !TRIAL_LENGTHS.some((length) => String(length) === typed.months)) {
    return refuse("months", "Choose three or six months.");
  }
  const startOn = typed.startOn ?? "";
  if (!isDay(startOn)) return refuse("startOn", "Say when it starts.");
  for (const field of TERM_FIELDS[answer]) {
    if (!OPTIONAL.includes(field) && !typed[field]?.trim()) return refuse(field, MISSING[field]);
  }
  if (answer === "specialist-track") return { ok: true, days: { startOn, midOn: null, endOn: startOn } };
  const endOn = monthsLater(startOn, trialMonths(typed));
  const midOn = typed.midOn?.trim() || null;
  if (midOn !== null && !(isDay(midOn) && midOn > startOn && midOn < endOn)) {
    return refuse("midOn", `The mid review lies between ${startOn} and ${endOn}.`);
  }
  return { ok: true, days: { startOn, midOn, endOn } };
}

const MISSING: Record<TermField, string> = {
  months: "Choose three or six months.",
  startOn: "Say when it starts.",
  midOn: "Say when the mid review is.",
  goals: "Write down what the trial is to reach.",
  fillIn: "Say whether somebody fills in.",
  backfill: "Say who does the technical work meanwhile.",
  rightToReturn: "Write down the right to return.",
  title: "Name the title.",
  scope: "Say what the step is for.",
  losesNothing: "Say who loses nothing by it.",
};
