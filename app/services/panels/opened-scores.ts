import { combineScores } from "#app/domain/panels/combine-scores.ts";
import type { PanelQuestion } from "#app/domain/panels/panel-question.ts";
import type { PanelStage } from "#app/domain/shared/vocabulary.ts";
import { unseal } from "#app/services/privacy/sealing.server.ts";
import type { NewScore } from "#db/queries/panels.ts";

type Score = Required<NewScore>;

/** The questions of one sitting with what its assessors say together; nothing of a single one. */
export function combinedSitting(questions: readonly PanelQuestion[], stage: PanelStage, scores: readonly Score[]) {
  const asked = questions.filter((question) => question.stage === stage);
  const combined = combineScores(
    asked.map(({ id }) => id),
    scores.filter((score) => score.stage === stage),
  );
  const results = new Map(combined.questions.map((result) => [result.questionId, result]));
  return {
    ...{ score: combined.score, assessors: combined.assessors, agreed: combined.agreed, counted: combined.counted },
    questions: asked.map((question) => {
      const result = results.get(question.id);
      return { ...question, mean: result?.mean ?? null, spread: result?.spread ?? null, by: result?.assessors ?? 0 };
    }),
  };
}

/** Every entry of one sitting with its words, for those who may read single scores: in the order of their making. */
export const singleScores = (
  stage: PanelStage,
  scores: readonly Score[],
  nameOf: (assessorId: string) => string,
  key: Uint8Array | undefined,
) =>
  scores
    .filter((score) => score.stage === stage)
    .map(({ id, assessorId, questionId, score, evidence, reason, recordedAt }) => ({
      ...{ id, assessorId, questionId, score, assessorName: nameOf(assessorId) },
      evidence: unseal(key, evidence) ?? "",
      reason: unseal(key, reason) ?? "",
      on: recordedAt.toISOString().slice(0, 10),
    }));
