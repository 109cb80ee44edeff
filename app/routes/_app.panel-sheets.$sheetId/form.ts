const LONGEST_REASON = 1000;

/** A change after the discussion, as it was typed. */
export function readChange(form: FormData): { questionId: string; score: number; reason: string } {
  return {
    questionId: String(form.get("questionId") ?? ""),
    score: Number(form.get("score") || Number.NaN),
    reason: String(form.get("reason") ?? "").slice(0, LONGEST_REASON),
  };
}
