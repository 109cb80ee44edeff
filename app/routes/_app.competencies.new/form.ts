import type { CompetencyFormValues } from "#app/components/competencies/competency-form.tsx";
import { COMPETENCY_KINDS, type CompetencyKind } from "#app/domain/shared/vocabulary.ts";

export function readCompetencyKind(address: string): CompetencyKind {
  const asked = new URL(address).searchParams.get("kind");
  return COMPETENCY_KINDS.find((kind) => kind === asked) ?? "technical";
}

/** Where a new competency starts: no words, and the numbers that most built-in ones have. */
export const emptyCompetency = (kind: CompetencyKind): CompetencyFormValues => ({
  name: "",
  description: "",
  anchors: Array.from({ length: kind === "technical" ? 6 : 5 }, () => ""),
  groupCode: kind === "technical" ? "network" : "leadership",
  functionCode: "",
  requiredLevel: "3",
  minimumCover: kind === "technical" ? "2" : "1",
  isCritical: "",
  halfLifeMonths: "18",
  requiredFor: kind === "leadership" ? ["manager"] : [],
});
