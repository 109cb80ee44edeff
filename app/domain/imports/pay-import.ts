import type { PersonKind } from "#app/domain/shared/vocabulary.ts";
import type { Finding, RowVerdict, VerdictCounts } from "./table.ts";

export interface PaidPerson {
  id: string;
  employeeNumber: string | null;
  email: string | null;
  name: string;
  kind: PersonKind;
}

/** Pay as recorded: one amount a person. */
export interface StoredPay {
  personId: string;
  salaryAnnualCents: number;
  effectiveOn: string;
}

/** The pay that the row sets; for a rejected row, what could be read of it. Cents a year. */
export interface PayValues {
  personId: string | null;
  salaryAnnualCents: number | null;
  effectiveOn: string | null;
}

/** Both sides in cents a year; `before` is null where nothing is recorded. */
export interface PayChange {
  field: "salaryAnnualCents" | "effectiveOn";
  before: number | string | null;
  after: number | string;
}

export interface PayPlanRow {
  row: number;
  verdict: RowVerdict;
  /** Never repeat an amount: they go into files and logs that others may see. */
  reasons: Finding[];
  notes: Finding[];
  changes: PayChange[];
  values: PayValues;
}

export interface PayPlan {
  rows: PayPlanRow[];
  counts: VerdictCounts;
  notices: string[];
}
