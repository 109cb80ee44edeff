/** What is settled before real people are entered, in this order. */
export const BEFORE_REAL_PEOPLE = [
  "purpose-told",
  "not-a-lay-off-list",
  "impact-assessed",
  "representatives-heard",
  "retention-decided",
] as const;
export type BeforeRealPeople = (typeof BEFORE_REAL_PEOPLE)[number];
