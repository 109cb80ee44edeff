import { z } from "zod";
import { readDecimal } from "#app/components/people/read-decimal.ts";
import { PANEL_STAGES, type PanelStage } from "#app/domain/shared/vocabulary.ts";
import { badRequest } from "#app/lib/responses.ts";

const LONGEST_TEXT = 4000;

export const readStage = (form: FormData): PanelStage =>
  PANEL_STAGES.find((stage) => stage === form.get("stage")) ?? "final";

/** A day from the form; what is none is refused before anything is asked of a service. */
export function readDay(form: FormData): string {
  const day = z.iso.date().safeParse(form.get("heldOn"));
  if (!day.success) throw badRequest({ reason: "Enter a date." });
  return day.data;
}

/** The words of a closing, and the months of a lead trial: null where the form has none. */
export function readClosing(form: FormData): { evidence: string; months: number | null } {
  const months = form.get("months");
  return {
    evidence: String(form.get("evidence") ?? "")
      .trim()
      .slice(0, LONGEST_TEXT),
    months: typeof months === "string" ? readDecimal(months) : null,
  };
}
