/** What somebody may say about themself for fairness reports. All of it may be left out. */
export const ATTRIBUTE_VALUES = {
  sex: ["female", "male", "another"],
  ethnicity: ["hispanic", "white", "black", "asian", "native-american", "pacific-islander", "two-or-more"],
  age: ["under-40", "40-or-older"],
} as const;

export type AttributeName = keyof typeof ATTRIBUTE_VALUES;
export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTE_VALUES) as AttributeName[];

export type AttributeValue<Name extends AttributeName> = (typeof ATTRIBUTE_VALUES)[Name][number];

/** Null where nothing is said: unknown, and in no group. */
export type Attributes = { [Name in AttributeName]: AttributeValue<Name> | null };

export const NOTHING_SAID: Attributes = { sex: null, ethnicity: null, age: null };
