import type { ResponsibilityGap, ResponsibilityRole } from "#app/domain/sourcing/responsibility.ts";

export const ROLE_WORDS: Readonly<Record<ResponsibilityRole, { name: string; meaning: string }>> = {
  responsible: { name: "Responsible", meaning: "does it" },
  accountable: { name: "Accountable", meaning: "answers for it, exactly one" },
  consulted: { name: "Consulted", meaning: "is asked before" },
  informed: { name: "Informed", meaning: "is told after" },
};

/** What is wrong with a task, as a sentence. */
export function gapSentence(gap: ResponsibilityGap): string {
  switch (gap.kind) {
    case "nobody-accountable":
      return "Nobody answers for it.";
    case "several-accountable":
      return `${gap.count} answer for it: exactly one has to.`;
    case "nobody-responsible":
      return "Nobody does it.";
    case "provider-accountable":
      return `${gap.provider} cannot answer for it: the seat stays with you.`;
    case "no-name":
      return `An entry under “${ROLE_WORDS[gap.role].name.toLowerCase()}” has no name.`;
    case "has-left":
      return `Somebody under “${ROLE_WORDS[gap.role].name.toLowerCase()}” has left.`;
    case "task-twice":
      return "This task is in the matrix twice.";
  }
}
