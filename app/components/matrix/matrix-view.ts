export type { MatrixAddress } from "#app/lib/paths.ts";

/** What the matrix shows, as the page hands it over. */
export interface MatrixColumnView {
  id: string;
  name: string;
  kind: "technical" | "leadership";
  groupCode: string;
  requiredLevel: number;
  isCritical: boolean;
  minimum: number;
  /** Null where nobody is rated: unknown. */
  holders: number | null;
  soleExpertId: string | null;
  after: number | null;
  goes: boolean;
  freshDays: number;
}

export interface MatrixRowView {
  id: string;
  name: string;
  title: string;
  levels: string;
  marks: string;
  evidence: string;
}

export interface WhatIfView {
  person: { id: string; name: string; title: string };
  kind: "leaves" | "promoted";
  fallen: ThinCompetencyView[];
  scope: number;
}

export interface ThinCompetencyView {
  id: string;
  name: string;
  isCritical: boolean;
  requiredLevel: number;
  minimum: number;
  before: number;
  after: number;
  holders: { id: string; name: string }[];
  nearest: {
    id: string;
    name: string;
    level: number;
    missing: number;
    fresh: boolean;
    holdsOnStaleEvidence: boolean;
  }[];
  equallyNear: number;
  notRated: number;
  isUnknown: boolean;
}
