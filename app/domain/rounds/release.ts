import type { RoundSource } from "#app/domain/shared/vocabulary.ts";
import { grouped } from "./grouped.ts";

/** Answers of peers and reports below these numbers could be traced to a single colleague. */
export const LEAST_PEERS = 3;
export const LEAST_REPORTS = 4;

/** How many of a source must answer before any of it may be used. */
export const leastAnswers = (source: RoundSource): number =>
  source === "peer" ? LEAST_PEERS : source === "report" ? LEAST_REPORTS : 1;

export interface HeldRating {
  competencyId: string;
  level: number;
  evidence: string;
}

export interface HeldAnswer {
  id: string;
  source: RoundSource;
  ratings: HeldRating[];
}

/**
 * Which of the answers about one person that are held back may enter the record now, all together. Peers and reports
 * enter only as a batch of at least three and four, and within it only the competencies that as many of them rated: so
 * no difference of two states of the record is the answer of one colleague. Self and supervisor enter singly.
 *
 * @example Two peers and the supervisor: the supervisor's answer enters, the peers' stay.
 */
export function releaseAnswers(held: readonly HeldAnswer[]): HeldAnswer[] {
  return [...grouped(held, ({ source }) => source)].flatMap(([source, answers]) => {
    const least = leastAnswers(source);
    if (answers.length < least) return [];
    const rated = new Map<string, number>();
    for (const { competencyId } of answers.flatMap(({ ratings }) => ratings)) {
      rated.set(competencyId, (rated.get(competencyId) ?? 0) + 1);
    }
    return answers.map((answer) => ({
      ...answer,
      ratings: answer.ratings.filter(({ competencyId }) => (rated.get(competencyId) ?? 0) >= least),
    }));
  });
}
