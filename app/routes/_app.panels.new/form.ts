import { z } from "zod";
import { PANEL_KINDS, type PanelKind, TARGET_ROLES } from "#app/domain/shared/vocabulary.ts";

const LONGEST_QUESTION = 500;
const LONGEST_TEXT = 2000;

/** Questions of the firm's own that one sheet can take. */
export const OWN_QUESTIONS = ["first", "second"] as const;

const optionalText = (most: number) => z.string().trim().max(most, `At most ${most} characters.`).default("");

const ownFields = (which: string) => ({
  [`${which}Text`]: optionalText(LONGEST_QUESTION),
  [`${which}Competency`]: optionalText(100),
  [`${which}Anchor1`]: optionalText(LONGEST_QUESTION),
  [`${which}Anchor3`]: optionalText(LONGEST_QUESTION),
  [`${which}Anchor5`]: optionalText(LONGEST_QUESTION),
});

const base = z.object({
  personId: z.uuid("Choose a person."),
  kind: z.enum(PANEL_KINDS, "Choose what is scored."),
  targetRole: z.enum(TARGET_ROLES, "Choose the role."),
  purpose: optionalText(LONGEST_TEXT),
  goals: optionalText(LONGEST_TEXT),
  heldOn: z.iso.date("Enter a date."),
  midOn: z.union([z.iso.date("Enter a date."), z.literal("")]).default(""),
  assessorIds: z.array(z.uuid("Choose from the list.")).min(2, "At least two people score: one alone is one view."),
  questions: z.array(z.string()).default([]),
  planId: z.union([z.uuid(), z.literal("")]).default(""),
});

/** A plan for a panel; an own question that was begun needs all its parts. */
export const panelSchema = z
  .object({ ...base.shape, ...Object.assign({}, ...OWN_QUESTIONS.map(ownFields)) })
  .superRefine((sheet: Record<string, unknown>, context) => {
    for (const which of OWN_QUESTIONS) {
      const parts = Object.keys(ownFields(which));
      if (parts.every((part) => !sheet[part])) continue;
      for (const part of parts.filter((name) => !sheet[name])) {
        context.addIssue({ code: "custom", message: "A question of your own needs this.", path: [part] });
      }
    }
  })
  .transform((sheet) => {
    const words = sheet as Record<string, string>;
    const own = OWN_QUESTIONS.filter((which) => words[`${which}Text`]).map((which) => ({
      text: words[`${which}Text`] ?? "",
      competencyId: words[`${which}Competency`] ?? "",
      anchors: {
        1: words[`${which}Anchor1`] ?? "",
        3: words[`${which}Anchor3`] ?? "",
        5: words[`${which}Anchor5`] ?? "",
      },
    }));
    const { midOn, planId, ...plan } = base.parse(sheet);
    return { ...plan, midOn: midOn || null, planId: planId || null, own };
  });

/** Whom and what the address asks for. */
export function readPanelChoice(url: URL): {
  personId: string;
  kind: PanelKind;
  assessors: string;
  planId: string;
} {
  const kind = PANEL_KINDS.find((known) => known === url.searchParams.get("kind")) ?? "structured_interview";
  const assessors = (url.searchParams.get("assessors") ?? "").slice(0, 200);
  const planId = url.searchParams.get("plan") ?? "";
  return { personId: url.searchParams.get("person") ?? "", kind, assessors, planId };
}
