/** A question with what its assessors say together. */
export interface CombinedQuestion {
  id: string;
  text: string;
  competencyName: string;
  anchors: { 1: string; 3: string; 5: string };
  mean: number | null;
  spread: number | null;
  /** How many scored it. */
  by: number;
}

export interface CombinedSitting {
  score: number | null;
  assessors: number;
  agreed: number;
  counted: number;
  questions: CombinedQuestion[];
}

/** One score by name, or a change of it with its reason. */
export interface ScoreEntry {
  id: string;
  assessorId: string;
  assessorName: string;
  questionId: string;
  score: number;
  evidence: string;
  reason: string;
  on: string;
}
