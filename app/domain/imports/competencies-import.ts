import type { CompetencyKind } from "#app/domain/shared/vocabulary.ts";
import type { Finding, RowVerdict, VerdictCounts } from "./table.ts";

/** What an import can set about a competency. */
export interface CompetencyValues {
  kind: CompetencyKind;
  name: string;
  description: string;
  /** Six anchors (levels 0–5) of a technical competency, five (1–5) of a leadership one. */
  anchors: string[];
  groupCode: string;
  functionCode: string | null;
  requiredLevel: number;
  minimumCover: number;
  isCritical: boolean;
  halfLifeMonths: number;
  /** The outside list that it belongs to, and its code there. */
  listName: string | null;
  reference: string | null;
}

/** A competency on record, archived ones included. */
export interface ExistingCompetency extends CompetencyValues {
  id: string;
  /** Code of the built-in catalogue. */
  code: string | null;
  isArchived: boolean;
  version: number;
}

/** Which list a file holds and which release of it; empty where nobody said. */
export interface ListFacts {
  name: string;
  release: string;
}

export interface FieldChange {
  field: string;
  before: string | number | null;
  after: string | number;
}

export interface CompetenciesPlanRow {
  row: number;
  verdict: RowVerdict;
  reasons: Finding[];
  notes: Finding[];
  changes: FieldChange[];
  /** As the file names it. */
  name: string;
  /** Null where the row is rejected. */
  values: CompetencyValues | null;
  /** The competency on record that it is; null for a new one. */
  competencyId: string | null;
  version: number | null;
  /** On record under this list, and not in the file any longer. */
  isMissing: boolean;
}

export interface MissingCompetency {
  id: string;
  name: string;
  reference: string | null;
}

export interface CompetenciesPlan {
  rows: CompetenciesPlanRow[];
  counts: VerdictCounts;
  notices: string[];
  /** What the list held before and holds no longer: offered to be archived, never deleted. */
  missing: MissingCompetency[];
}
