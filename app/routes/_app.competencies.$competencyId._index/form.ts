import type { CompetencyFormValues } from "#app/components/competencies/competency-form.tsx";
import type { loadCompetency } from "#app/services/competencies/load-competency.server.ts";

export type CompetencyPage = NonNullable<Awaited<ReturnType<typeof loadCompetency>>>;

export const typedValues = (competency: CompetencyPage["competency"]): CompetencyFormValues => ({
  name: competency.name,
  description: competency.description,
  anchors: competency.anchors,
  groupCode: competency.groupCode,
  functionCode: competency.functionCode ?? "",
  requiredLevel: String(competency.requiredLevel),
  minimumCover: String(competency.minimumCover),
  isCritical: competency.isCritical ? "on" : "",
  halfLifeMonths: String(competency.halfLifeMonths),
  requiredFor: competency.requiredFor,
});

export const INTENTS = ["save", "archive", "restore", "reset-wording", "undo-succession"] as const;
export type CompetencyIntent = (typeof INTENTS)[number];

export const readIntent = (form: FormData): CompetencyIntent =>
  INTENTS.find((intent) => intent === form.get("intent")) ?? "save";
