import type { ImportKind } from "#app/domain/shared/vocabulary.ts";

export const PEOPLE_FIELDS = [
  "employeeNumber",
  "name",
  "firstName",
  "lastName",
  "email",
  "title",
  "department",
  "manager",
  "startedOn",
] as const;
export type PeopleField = (typeof PEOPLE_FIELDS)[number];

export const LEVELS_FIELDS = ["person", "competency", "level", "date", "source", "assessor", "evidence"] as const;
export type LevelsField = (typeof LEVELS_FIELDS)[number];

export const PAY_FIELDS = ["person", "amount", "currency", "period", "hours", "date"] as const;
export type PayField = (typeof PAY_FIELDS)[number];

export const COMPETENCIES_FIELDS = [
  "name",
  "kind",
  "group",
  "function",
  "description",
  "level0",
  "level1",
  "level2",
  "level3",
  "level4",
  "level5",
  "requiredLevel",
  "minimumCover",
  "critical",
  "halfLife",
  "reference",
  "code",
  "list",
] as const;
export type CompetenciesField = (typeof COMPETENCIES_FIELDS)[number];

export const TICKETS_FIELDS = [
  "number",
  "opened",
  "resolved",
  "category",
  "priority",
  "assignmentGroup",
  "channel",
  "requester",
  "handleTime",
  "reopened",
] as const;
export type TicketsField = (typeof TICKETS_FIELDS)[number];

interface FieldsByKind {
  people: PeopleField;
  levels: LevelsField;
  pay: PayField;
  competencies: CompetenciesField;
  /** The publisher's headings are fixed: there is nothing to choose. */
  occupations: never;
  tickets: TicketsField;
}
export type ImportField<K extends ImportKind> = FieldsByKind[K];

/** The fields of a kind of file, in the order in which they are offered. */
export const IMPORT_FIELDS: { [K in ImportKind]: readonly ImportField<K>[] } = {
  people: PEOPLE_FIELDS,
  levels: LEVELS_FIELDS,
  pay: PAY_FIELDS,
  competencies: COMPETENCIES_FIELDS,
  occupations: [],
  tickets: TICKETS_FIELDS,
};

/** Which column (its place, from 0) feeds a field. A field without a column is left as it is. */
export type ColumnMapping<F extends string> = Partial<Record<F, number>>;

/** What one kind of column is called: headings separated by bars, compared without case, accents and punctuation. Several slots can feed one field ("manager" by number, e-mail or name): one of them is chosen. */
export interface HeadingSlot<F extends string> {
  slot: string;
  field: F;
  /** Our own word and its spellings. */
  exact: string;
  /** What other products and languages call it, the preferred one first. */
  similar: string;
}
