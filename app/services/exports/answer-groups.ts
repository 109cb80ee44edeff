import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { isAnonymousSource, mayShowVoices } from "#app/services/assessments/anonymity.ts";

interface Answer {
  personId: string;
  competencyId: string;
  source: AssessmentSource;
  assessor: string;
  level: number;
  retractedAt: Date | null;
}

export interface AnswerGroup {
  /** Of the person: a group is no record of its own. */
  id: string;
  personId: string;
  competencyId: string;
  source: AssessmentSource;
  answers: number;
  /** Nearest whole level of the group; null where it would give single colleagues away. */
  level: number | null;
}

/**
 * Answers of peers and of reports as groups: the newest of each colleague counts, retracted ones do not. The level is a
 * whole one, so that two exports with one answer between them do not give that answer away by the difference.
 * Newest answers come first in `answers`.
 */
export function groupAnswers(answers: readonly Answer[]): AnswerGroup[] {
  const groups = new Map<string, Map<string, Answer>>();
  for (const answer of answers) {
    if (!isAnonymousSource(answer.source) || answer.retractedAt !== null) continue;
    const key = `${answer.personId} ${answer.competencyId} ${answer.source}`;
    const group = groups.get(key) ?? new Map<string, Answer>();
    if (!group.has(answer.assessor)) group.set(answer.assessor, answer);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group.values();
    if (!first) return [];
    const levels = [...group.values()].map(({ level }) => level);
    const voices = {
      counts: { [first.source]: levels.length },
      lowest: Math.min(...levels),
      highest: Math.max(...levels),
    };
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    const { personId, competencyId, source } = first;
    const level = mayShowVoices(voices) ? Math.round(mean) : null;
    return [{ id: personId, personId, competencyId, source, answers: levels.length, level }];
  });
}
