import type { PersonKind } from "#app/domain/shared/vocabulary.ts";
import type { FilterValue } from "./row-filter.ts";
import type { Finding, RowVerdict, VerdictCounts } from "./table.ts";

/** A person as recorded before the import. */
export interface ExistingPerson {
  id: string;
  employeeNumber: string | null;
  email: string | null;
  name: string;
  title: string | null;
  department: string | null;
  managerId: string | null;
  startedOn: string | null;
  kind: PersonKind;
  version: number;
}

/** A manager who is recorded already, or who is created by another row of the same file. */
export type ManagerReference = { personId: string } | { row: number };

/** The person as it stands after the row is imported; for a rejected row, what could be read of it. */
export interface PersonValues {
  employeeNumber: string | null;
  email: string | null;
  name: string | null;
  title: string | null;
  department: string | null;
  startedOn: string | null;
  manager: ManagerReference | null;
  kind: PersonKind;
}

/** A field that the row changes, both sides as they are shown (a manager by name). */
export interface PersonChange {
  field: keyof PersonValues;
  before: string | null;
  after: string;
}

/** What a row says about whom it is about. */
export type PersonKey = "employeeNumber" | "email" | "name";

/** `record`: by the id that stands in a file of ours. */
export type MatchedBy = PersonKey | "record";

export interface PeoplePlanRow {
  row: number;
  verdict: RowVerdict;
  /** Why the row is rejected; empty for every other verdict. */
  reasons: Finding[];
  /** What is worth knowing about a row that is imported. */
  notes: Finding[];
  changes: PersonChange[];
  values: PersonValues;
  personId: string | null;
  /** The version of the recorded person that the plan was made from. */
  version: number | null;
  matchedBy: MatchedBy | null;
}

export interface PeoplePlan {
  rows: PeoplePlanRow[];
  counts: VerdictCounts;
  /** Remarks about the file as a whole, in sentences. */
  notices: string[];
  /** Managers that are neither in the file nor recorded, and the imported rows that name them. */
  unknownManagers: { text: string; rows: number[] }[];
  /** Rows by department and by title, for choosing among them. */
  departments: FilterValue[];
  titles: FilterValue[];
}
