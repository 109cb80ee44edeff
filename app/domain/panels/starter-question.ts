import type { LeadershipCode } from "#app/domain/competency/catalogue/leadership.ts";
import type { PanelKind, PanelStage } from "#app/domain/shared/vocabulary.ts";
import { INTERVIEW_QUESTIONS } from "./interview-questions.ts";
import type { QuestionAnchors } from "./panel-question.ts";
import { SIMULATION_EXERCISES } from "./simulation-exercises.ts";
import { TRIAL_QUESTIONS } from "./trial-questions.ts";

/** A question or exercise that a sheet can begin with, in our own words. */
export interface StarterQuestion {
  readonly code: string;
  readonly competency: LeadershipCode;
  readonly stage: PanelStage;
  readonly text: string;
  readonly anchors: QuestionAnchors;
}

/** The questions that a sheet of this kind can begin with, in the order in which they are asked. */
export const STARTER_QUESTIONS: Record<PanelKind, readonly StarterQuestion[]> = {
  structured_interview: INTERVIEW_QUESTIONS,
  simulation: SIMULATION_EXERCISES,
  acting_lead: TRIAL_QUESTIONS,
};

/** The stages at which a kind is scored, in their order. */
export const stagesOf = (kind: PanelKind): readonly PanelStage[] =>
  kind === "acting_lead" ? ["mid", "final"] : ["final"];
