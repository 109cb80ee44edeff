import { isBlankRow } from "./cell-text.ts";
import type { DateOrder } from "./dates.ts";
import { headingLabel } from "./heading-words.ts";
import type { ColumnMapping, PayField } from "./import-fields.ts";
import type { PaidPerson, PayChange, PayPlan, PayPlanRow, StoredPay } from "./pay-import.ts";
import { periodOfHeading, readPayRow } from "./pay-row.ts";
import { buildPersonLookup } from "./person-lookup.ts";
import { allowedMapping, problemsByRow, shapeReasons } from "./row-shape.ts";
import { noVerdicts, type TableProblem } from "./table.ts";

export interface PayImportInput {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping<PayField>;
  dateOrder: DateOrder;
  /** ISO date of the day on which the plan is made. */
  today: string;
  /** The organisation's currency, by its three letters. */
  currency: string;
  people: readonly PaidPerson[];
  existing: readonly StoredPay[];
  /** Leaves people who are not recorded out, in place of rejecting their rows. */
  leaveOutStrangers?: boolean;
  firstRow?: number;
  problems?: readonly TableProblem[];
}

const STRANGER = "Not recorded here, and left out as chosen.";

/** Compares a readable row with the pay that is recorded for the person. */
function compare(
  plan: PayPlanRow,
  stored: StoredPay | undefined,
  today: string,
  dateColumn: string | null,
): PayPlanRow {
  const cents = plan.values.salaryAnnualCents;
  if (cents === null) return plan;
  const isSame = stored?.salaryAnnualCents === cents;
  const effectiveOn = plan.values.effectiveOn ?? (isSame ? stored.effectiveOn : today);
  const values = { ...plan.values, effectiveOn };
  if (!stored) return { ...plan, values, verdict: "created", changes: [] };
  if (effectiveOn < stored.effectiveOn) {
    const message = `The recorded pay is in effect since ${stored.effectiveOn}: an earlier amount does not replace it.`;
    return { ...plan, values, reasons: [{ column: dateColumn, message }] };
  }
  const changes: PayChange[] = [];
  if (!isSame) changes.push({ field: "salaryAnnualCents", before: stored.salaryAnnualCents, after: cents });
  if (effectiveOn !== stored.effectiveOn)
    changes.push({ field: "effectiveOn", before: stored.effectiveOn, after: effectiveOn });
  return { ...plan, values, changes, verdict: changes.length > 0 ? "changed" : "unchanged" };
}

/**
 * Says what a pay file would set, row by row, without setting it. Amounts are kept as cents a year with the day from
 * which they count; the same file twice changes nothing. A blank amount never removes recorded pay. Two rows about one
 * person: the later is rejected and names the earlier. No message repeats an amount.
 * @example planPayImport({ …, rows: [["1", "85.000,00", "EUR"]] }).rows[0].values.salaryAnnualCents // 8500000
 */
export function planPayImport(input: PayImportInput): PayPlan {
  const { headings, dateOrder, today, currency, people, firstRow = 2 } = input;
  const { mapping, notices } = allowedMapping(input.mapping, headings);
  const unmapped = (["person", "amount"] as const).filter((field) => mapping[field] === undefined);
  if (unmapped.length > 0) notices.push(`Choose a column for ${unmapped.join(", ")} first.`);
  const ofHeading = periodOfHeading(headings[mapping.amount ?? -1] ?? "");
  if (mapping.amount !== undefined && mapping.period === undefined && ofHeading !== null && ofHeading !== "year")
    notices.push(
      `Amounts are read as pay per ${ofHeading}, as the heading “${headingLabel(headings, mapping.amount)}” says.`,
    );
  const context = {
    headings,
    mapping,
    dateOrder,
    today,
    currency,
    people,
    lookup: buildPersonLookup(people.map((person, node) => ({ ...person, node }))),
  };
  const problems = problemsByRow(input.problems);
  const storedOf = new Map(input.existing.map((pay) => [pay.personId, pay]));
  const rowOf = new Map<string, number>();
  const dateColumn = mapping.date === undefined ? null : headingLabel(headings, mapping.date);
  const counts = noVerdicts();
  const rows: PayPlanRow[] = [];
  for (const [place, cells] of input.rows.entries()) {
    if (isBlankRow(cells)) {
      counts.blank += 1;
      continue;
    }
    const row = firstRow + place;
    const { values, isStranger, reasons, notes } = readPayRow(cells, context);
    const shape = shapeReasons(cells, headings, mapping, problems.get(row));
    let plan: PayPlanRow = { row, verdict: "unchanged", reasons: [...shape, ...reasons], notes, changes: [], values };
    const first = values.personId === null ? undefined : rowOf.get(values.personId);
    if (isStranger && input.leaveOutStrangers) {
      plan = { ...plan, verdict: "leftOut", reasons: [], notes: [{ column: null, message: STRANGER }] };
    } else if (first !== undefined && plan.reasons.length === 0) {
      plan.reasons.push({
        column: null,
        message: `The same person as row ${first}; only one row a person is imported.`,
      });
    } else if (plan.reasons.length === 0) {
      if (values.personId !== null) rowOf.set(values.personId, row);
      plan = compare(plan, storedOf.get(values.personId ?? ""), today, dateColumn);
    }
    if (plan.reasons.length > 0) plan = { ...plan, verdict: "rejected", notes: [], changes: [] };
    counts[plan.verdict] += 1;
    rows.push(plan);
  }
  return { rows, counts, notices };
}
