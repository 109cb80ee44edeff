import type {
  MatrixColumnView,
  MatrixRowView,
  ThinCompetencyView,
  WhatIfView,
} from "#app/components/matrix/matrix-view.ts";

export const column = (details: Partial<MatrixColumnView> = {}): MatrixColumnView => ({
  id: "routing",
  name: "Routing",
  kind: "technical",
  groupCode: "network",
  requiredLevel: 4,
  isCritical: false,
  minimum: 2,
  holders: 1,
  soleExpertId: null,
  after: null,
  goes: false,
  freshDays: 547,
  ...details,
});

export const row = (details: Partial<MatrixRowView> = {}): MatrixRowView => ({
  id: "marta",
  name: "Marta Lindqvist",
  title: "Senior network engineer",
  levels: "5",
  marks: "F",
  evidence: "su1@20700",
  ...details,
});

export const thin = (details: Partial<ThinCompetencyView> = {}): ThinCompetencyView => ({
  id: "routing",
  name: "Routing",
  isCritical: false,
  requiredLevel: 4,
  minimum: 2,
  before: 1,
  after: 0,
  holders: [],
  nearest: [],
  equallyNear: 0,
  notRated: 0,
  isUnknown: false,
  ...details,
});

export const whatIf = (details: Partial<WhatIfView> = {}): WhatIfView => ({
  person: { id: "marta", name: "Marta Lindqvist", title: "Senior network engineer" },
  kind: "promoted",
  fallen: [],
  scope: 15,
  ...details,
});
