import { z } from "zod";
import { readDecimal } from "#app/components/people/read-decimal.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { TARGET_ROLES, WILLINGNESS } from "#app/domain/shared/vocabulary.ts";

export const MOST_CANDIDATES = 4;

const { values } = PROMOTION_PARAMETERS;
export const LOWEST_BASE_RATE = Math.round(values["base-rate.low"].value * 100);
export const HIGHEST_BASE_RATE = Math.round(values["base-rate.high"].value * 100);
export const USUAL_BASE_RATE = Math.round(values["base-rate.default"].value * 100);

const percent = (message: string) => z.number(message).int("Enter a whole number.").min(0, message).max(100, message);

const multiple = z
  .string()
  .transform(readDecimal)
  .refine((value) => value > 0 && value <= 20, "Enter a number such as 1.5: how many typical colleagues’ work it is.")
  .optional();

/** What a form of a case holds; shares and rates in percent, as people write them. */
export const caseFormSchema = z
  .object({
    targetRole: z.enum(TARGET_ROLES, "Choose the kind of role."),
    targetTitle: z
      .string("Give the role its title.")
      .trim()
      .min(1, "Give the role its title.")
      .max(120, "At most 120 characters."),
    span: z
      .number("Enter how many people would report directly.")
      .int("Enter a whole number.")
      .min(1, "At least 1: a role without reports is not a promotion into management.")
      .max(200, "At most 200."),
    peopleShare: percent("Enter 0 to 100 percent.").optional(),
    willing: z.enum(WILLINGNESS, "Ask the person after the job preview, and say what they answered."),
    backfill: z.literal("on").optional(),
    multipleLow: multiple,
    multipleMiddle: multiple,
    multipleHigh: multiple,
    plannedOn: z.iso.date("Enter a date.").optional(),
    baseRate: z
      .number(`Choose ${LOWEST_BASE_RATE} to ${HIGHEST_BASE_RATE} percent.`)
      .min(LOWEST_BASE_RATE, `At least ${LOWEST_BASE_RATE} percent.`)
      .max(HIGHEST_BASE_RATE, `At most ${HIGHEST_BASE_RATE} percent.`),
    candidates: z
      .array(z.string())
      .max(MOST_CANDIDATES, `At most ${MOST_CANDIDATES} other people beside one case.`)
      .default([]),
    /** By person id; empty where the person was not asked. */
    willingness: z.record(z.string(), z.enum([...WILLINGNESS, ""])).default({}),
  })
  .superRefine(({ multipleLow, multipleMiddle, multipleHigh }, context) => {
    const points = [multipleLow, multipleMiddle, multipleHigh];
    const given = points.filter((point) => point !== undefined);
    if (given.length === 0) return;
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["multipleMiddle"], message });
    if (given.length < points.length) refuse("Give all three points, or leave all three empty.");
    else if (given.some((point, index) => index > 0 && point < (given[index - 1] ?? 0))) {
      refuse("Low, middle and high have to be in this order.");
    }
  });

type CaseFormOutput = z.output<typeof caseFormSchema>;
export type CaseFormValues = z.input<typeof caseFormSchema>;

export const caseFormLabels: Record<string, string> = {
  targetRole: "Kind of role",
  targetTitle: "Title",
  span: "Direct reports",
  peopleShare: "Time for people",
  willing: "Wish to lead",
  multipleLow: "Output, low",
  multipleMiddle: "Output",
  multipleHigh: "Output, high",
  plannedOn: "Planned for",
  baseRate: "Base rate",
  candidates: "Other candidates",
};

/** The form as the case is kept: shares between 0 and 1, the usual share of the role where none was typed. */
export function caseDetailsOf(form: CaseFormOutput) {
  const { multipleLow: low, multipleMiddle: middle, multipleHigh: high } = form;
  const usualShare = values[`share-given-up.${form.targetRole}`].value;
  return {
    targetRole: form.targetRole,
    targetTitle: form.targetTitle,
    span: form.span,
    peopleShare: form.peopleShare === undefined ? usualShare : form.peopleShare / 100,
    willing: form.willing,
    backfill: form.backfill === "on",
    technicalMultiple: low === undefined || middle === undefined || high === undefined ? null : { low, middle, high },
    plannedOn: form.plannedOn ?? null,
    baseRate: form.baseRate / 100,
    candidates: form.candidates.map((personId) => ({ personId, willing: form.willingness[personId] || null })),
  };
}
