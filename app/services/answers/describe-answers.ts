import type { Answer, AnswerKind } from "#app/domain/answers/answer-kinds.ts";
import { timeUntilItWorks } from "#app/domain/answers/time-until-it-works.ts";
import { type TrialOutlook, trialOutlook } from "#app/domain/answers/trial-outlook.ts";
import type { PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import type { ShownPerson } from "#app/services/promotion/load-case.server.ts";

type ShownResult = Pick<
  ShownPerson["result"],
  "label" | "confidence" | "probability" | "probabilityAtBaseRate" | "interval80" | "mean" | "bar"
>;

/** What is known of the chance that an answer goes well. Unknown is not zero. */
export type AnswerChance =
  | { kind: "estimated"; result: ShownResult; outlook: TrialOutlook | null }
  /** Somebody whom nobody knows yet: the base rate alone. */
  | { kind: "base-rate"; middle: number; low: number; high: number }
  | { kind: "not-estimated" };

/** Critical competencies, by name, and what becomes of their minimum cover. */
export interface AnswerCover {
  state: "kept" | "until-filled" | "while-on-trial" | "lost";
  names: string[];
}

export interface DescribedAnswer extends Answer {
  chance: AnswerChance;
  cover: AnswerCover;
  time: ReturnType<typeof timeUntilItWorks>;
}

export interface AnswerPeople {
  candidate: ShownPerson;
  others: readonly ShownPerson[];
}

const shownResult = ({ result }: ShownPerson): ShownResult => {
  const { label, confidence, probability, probabilityAtBaseRate, interval80, mean, bar } = result;
  return { label, confidence, probability, probabilityAtBaseRate, interval80, mean, bar };
};

function chanceOf(
  { kind }: Answer,
  person: ShownPerson | null,
  months: number,
  parameters: PromotionModelParameters,
): AnswerChance {
  const { values } = parameters;
  if (kind === "hire-manager") {
    const [low, middle, high] = (["low", "default", "high"] as const).map((rate) => values[`base-rate.${rate}`].value);
    return { kind: "base-rate", middle: middle ?? 0, low: low ?? 0, high: high ?? 0 };
  }
  if (person === null) return { kind: "not-estimated" };
  const outlook = kind === "lead-trial" ? trialOutlook(person.input, person.result, months, parameters) : null;
  return { kind: "estimated", result: shownResult(person), outlook };
}

const COVER_STATE: Readonly<Record<AnswerKind, AnswerCover["state"]>> = {
  "promote-with-backfill": "until-filled",
  "promote-without-backfill": "lost",
  "lead-trial": "while-on-trial",
  "specialist-track": "kept",
  "other-candidate": "until-filled",
  "hire-manager": "kept",
  "co-managed": "kept",
  managed: "kept",
};

/** Whose technical work an answer takes away, in whole or in part; null where everybody keeps theirs. */
function whoLeads({ kind, personId }: Answer, { candidate, others }: AnswerPeople): ShownPerson | null {
  if (kind === "other-candidate") return others.find((other) => other.personId === personId) ?? null;
  return kind === "promote-with-backfill" || kind === "promote-without-backfill" || kind === "lead-trial"
    ? candidate
    : null;
}

/** Each answer with its chance, cover and time; money is said elsewhere, for those who may read it. */
export function describeAnswers(
  answers: readonly Answer[],
  people: AnswerPeople,
  months: number,
  parameters: PromotionModelParameters,
): DescribedAnswer[] {
  return answers.map((answer) => {
    const person = whoLeads(answer, people);
    const names = person?.lost.map(({ name }) => name) ?? [];
    return {
      ...answer,
      chance: chanceOf(answer, person, months, parameters),
      cover: { state: names.length === 0 ? "kept" : COVER_STATE[answer.kind], names },
      time: timeUntilItWorks(answer.kind, months),
    };
  });
}
