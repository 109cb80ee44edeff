import { z } from "zod";
import { readPay } from "#app/components/people/read-pay.ts";
import { TERM_FIELDS, type TypedTerms } from "#app/domain/answers/answer-terms.ts";
import { PLANNED_ANSWERS, type PlannedAnswer } from "#app/domain/shared/vocabulary.ts";

const LONGEST = 2000;

/** The answer that the address names; null for any other. */
export const readAnswer = (text: string | undefined): PlannedAnswer | null =>
  PLANNED_ANSWERS.find((answer) => answer === text) ?? null;

export interface TermsError {
  message: string;
  field: string | undefined;
  typed: Record<string, string>;
}

const version = z.coerce.number().int().min(0).catch(0);

export type ReadForm =
  | { ok: true; typed: TypedTerms; payCents: number | null | undefined; version: number }
  | { ok: false; field: string; message: string };

/** What was typed, as it was typed: a draft may be incomplete. Only its length and the pay are looked at. */
export function readTermsForm(form: FormData, answer: PlannedAnswer): ReadForm {
  const typed: TypedTerms = {};
  for (const field of TERM_FIELDS[answer]) {
    const text = String(form.get(field) ?? "");
    if (text.length > LONGEST) return { ok: false, field, message: `At most ${LONGEST} characters.` };
    typed[field] = text;
  }
  const pay = form.get("pay");
  const payCents = pay === null ? undefined : String(pay).trim() === "" ? null : readPay(String(pay));
  if (payCents === null && String(pay).trim() !== "") {
    return { ok: false, field: "pay", message: "Enter the yearly pay as a number." };
  }
  return { ok: true, typed, payCents, version: version.parse(form.get("version")) };
}
