import type { ImpactVerdict } from "#app/domain/fairness/adverse-impact.ts";
import type { AttributeName } from "#app/domain/fairness/attributes.ts";
import type { Outcome } from "#app/domain/fairness/cycle-report.ts";

export const ATTRIBUTE_TITLES: Record<AttributeName, string> = { sex: "Sex", ethnicity: "Ethnicity", age: "Age" };

export const VALUE_WORDS: Record<string, string> = {
  female: "Female",
  male: "Male",
  another: "Another",
  hispanic: "Hispanic or Latino",
  white: "White",
  black: "Black or African American",
  asian: "Asian",
  "native-american": "American Indian or Alaska Native",
  "pacific-islander": "Native Hawaiian or other Pacific Islander",
  "two-or-more": "Two or more",
  "under-40": "Under 40",
  "40-or-older": "40 or older",
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  promoted: "Decided: promote",
  "lead-trial": "Decided: a lead trial",
  "not-specialist-advice": "Not advised to take the specialist track",
  "no-star-flag": "No star flag",
  "not-high-risk": "Risk of the promotion not called high",
};

export const HIDDEN_WORDS = "Not shown: a group, or one side of the outcome, has fewer than five people.";

export const VERDICT_WORDS: Record<ImpactVerdict, string> = {
  evidence: "below four fifths, and hardly by chance",
  inconclusive: "below four fifths, but chance could do that",
  "too-few": "too few to say",
  none: "no sign of a difference",
};
