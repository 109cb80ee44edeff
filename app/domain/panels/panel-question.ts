import type { PanelStage } from "#app/domain/shared/vocabulary.ts";

/** What can be seen or heard at 1, 3 and 5; 2 and 4 lie between. */
export interface QuestionAnchors {
  1: string;
  3: string;
  5: string;
}

/** A question as its sheet asks it: what is changed in the catalogue later changes nothing here. */
export interface PanelQuestion {
  id: string;
  stage: PanelStage;
  text: string;
  anchors: QuestionAnchors;
  competencyName: string;
}
