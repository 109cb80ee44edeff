import type { CaseQuestion } from "#app/services/promotion/case-question.ts";

/** The version that the form was made from; anything else fits no case. */
export const versionOf = (form: FormData): number => Number.parseInt(String(form.get("version")), 10) || 0;

/** A case as its form shows it: shares in percent. */
export function formValuesOf(question: CaseQuestion) {
  const { technicalMultiple: multiple } = question;
  const asText = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return {
    targetRole: question.targetRole,
    targetTitle: question.targetTitle,
    span: String(question.span),
    peopleShare: String(Math.round(question.peopleShare * 100)),
    willing: question.willing,
    backfill: question.backfill ? "on" : undefined,
    multipleLow: asText(multiple?.low),
    multipleMiddle: asText(multiple?.middle),
    multipleHigh: asText(multiple?.high),
    plannedOn: question.plannedOn ?? undefined,
    baseRate: String(Math.round(question.baseRate * 100)),
    candidates: question.candidates.map(({ personId }) => personId),
    willingness: Object.fromEntries(question.candidates.map(({ personId, willing }) => [personId, willing ?? ""])),
  };
}
