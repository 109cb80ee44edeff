import type { DecisionChoice, TargetRole, Willingness } from "#app/domain/shared/vocabulary.ts";

/** Null: not asked. */
export const willingWords = (willing: Willingness | null): string =>
  willing === null ? "Not asked" : { yes: "Yes", no: "No", unsure: "Unsure" }[willing];

/** "Infrastructure manager" inside a sentence: "infrastructure manager". "VP Engineering" and "IT manager" stay. */
export function inSentence(title: string): string {
  const [first = "", second = ""] = title;
  return second === second.toLocaleLowerCase() ? first.toLocaleLowerCase() + title.slice(1) : title;
}

interface AskedCase {
  person: { name: string };
  targetRole: TargetRole;
  targetTitle: string;
}

/** What a case asks. */
export function caseQuestionWords({ person, targetRole, targetTitle }: AskedCase): string {
  return targetRole === "trial"
    ? `Should ${person.name} lead on trial as ${inSentence(targetTitle)}?`
    : `Should ${person.name} become ${inSentence(targetTitle)}?`;
}

export const CHOICE_WORDS: Record<DecisionChoice, { label: string; detail: string }> = {
  promote: { label: "Promote", detail: "With training by practice, a mentor and checks at 90, 180 and 365 days" },
  "promote-after-backfill": { label: "Promote after backfill", detail: "Once somebody fills the gap in cover" },
  "lead-trial": { label: "Lead on trial", detail: "Three to six months, with a right to return agreed in writing" },
  "specialist-track": { label: "Specialist track", detail: "Same standing and pay band, without people to lead" },
  "other-candidate": { label: "Another candidate", detail: "One of the people looked at in this case" },
  "hire-manager": { label: "Hire a manager", detail: "From outside the team" },
  "co-managed": {
    label: "Share the work with a provider",
    detail: "Co-managed: the provider takes part of the operating work",
  },
  managed: { label: "Hand the work to a provider", detail: "Fully managed: the accountable seat stays in house" },
  "gather-evidence": { label: "Find out more first", detail: "Name under conditions what, by whom and until when" },
  "not-now": { label: "Not now", detail: "Nothing changes; say what would have to change" },
};

/** The decision as a title. */
export function decisionTitle(
  choice: DecisionChoice,
  { person, targetTitle, chosenName }: { person: string; targetTitle: string; chosenName: string | null },
): string {
  const title = inSentence(targetTitle);
  switch (choice) {
    case "promote":
      return `${person} becomes ${title}`;
    case "promote-after-backfill":
      return `${person} becomes ${title} once the gap in cover is filled`;
    case "lead-trial":
      return `${person} leads on trial as ${title}`;
    case "specialist-track":
      return `${person} continues on the specialist track`;
    case "other-candidate":
      return `${chosenName ?? "Another candidate"} becomes ${title}`;
    case "hire-manager":
      return `A ${title} is hired from outside`;
    case "co-managed":
      return `A provider shares the work; ${person} is not promoted`;
    case "managed":
      return `A provider takes over the work; ${person} is not promoted`;
    case "gather-evidence":
      return `More is found out before ${person} can become ${title}`;
    case "not-now":
      return `${person} does not become ${title} now`;
  }
}
