import { isBlankRow } from "./cell-text.ts";
import type { DateOrder } from "./dates.ts";
import type { ColumnMapping, LevelsField } from "./import-fields.ts";
import type {
  AssessmentValues,
  LevelsPlan,
  LevelsPlanRow,
  RatedCompetency,
  RatedPerson,
  StoredAssessment,
} from "./levels-import.ts";
import { type FixedLevelFacts, indexForLevels, readLevelsRow } from "./levels-row.ts";
import { nameKey } from "./person-name.ts";
import { allowedMapping, problemsByRow, shapeReasons } from "./row-shape.ts";
import { noVerdicts, type TableProblem } from "./table.ts";

export interface LevelsImportInput {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping<LevelsField>;
  dateOrder: DateOrder;
  /** ISO date of the day on which the plan is made: no assessment can be later. */
  today: string;
  people: readonly RatedPerson[];
  competencies: readonly RatedCompetency[];
  existing: readonly StoredAssessment[];
  /** The row number of the first entry of `rows`, as a spreadsheet counts: 2 unless lines stand above the headings. */
  firstRow?: number;
  problems?: readonly TableProblem[];
  /** The date and source of every row that gives none. */
  fixed?: FixedLevelFacts;
  /** For each row its number in the file and the competency of its column, where the file has a column per competency. */
  rowNumbers?: readonly number[];
  competencyIds?: readonly string[];
  /** Leaves people who are not recorded out, in place of rejecting their rows. */
  leaveOutStrangers?: boolean;
}

const NEEDED = ["person", "competency", "level", "date", "source"] as const;
const STRANGER = "Not recorded here, and left out as chosen.";

/** One assessor, one source, one day: what two levels must share to be about the same observation. */
function occasionKey(values: AssessmentValues): string {
  const { personId, competencyId, source, date, assessor } = values;
  const by =
    source === "self" || assessor === null
      ? ""
      : "personId" in assessor
        ? `p:${assessor.personId}`
        : `n:${nameKey(assessor.name)}`;
  return `${personId}\n${competencyId}\n${source}\n${date}\n${by}`;
}

function occasionsOf(existing: readonly StoredAssessment[]): Map<string, StoredAssessment[]> {
  const occasions = new Map<string, StoredAssessment[]>();
  for (const stored of existing) {
    const { assessorId, assessorName } = stored;
    const assessor =
      assessorId !== null ? { personId: assessorId } : assessorName !== null ? { name: assessorName } : null;
    const key = occasionKey({ ...stored, assessor, evidence: null });
    const known = occasions.get(key);
    if (known) known.push(stored);
    else occasions.set(key, [stored]);
  }
  return occasions;
}

/** Compares a readable row with what is stored for the same person, competency, source, assessor and day. */
function compare(plan: LevelsPlanRow, stored: readonly StoredAssessment[]): LevelsPlanRow {
  const { level, source } = plan.values;
  const same = stored.find((assessment) => assessment.level === level);
  if (same) {
    const retracted = { column: null, message: "This assessment was retracted: it is not added again." };
    return { ...plan, verdict: "unchanged", notes: same.retracted ? [...plan.notes, retracted] : plan.notes };
  }
  const before = stored.filter((assessment) => !assessment.retracted).at(-1);
  if (!before || level === null) return { ...plan, verdict: "created" };
  const isSingleAnswer = source === "peer" || source === "report";
  const kept = { column: null, message: "Another level of the same day is kept, not overwritten; the new one counts." };
  return {
    ...plan,
    verdict: "changed",
    notes: [...plan.notes, kept],
    changes: [{ field: "level", before: isSingleAnswer ? null : before.level, after: level }],
  };
}

/**
 * Says what a file with one level a row would add, without adding it. People are found by number, e-mail or name,
 * competencies by name or code without regard to case and spaces. Assessments that are stored already (same person,
 * competency, source, assessor, day and level) are "unchanged", so the same file twice adds nothing; a different level
 * of the same occasion is "changed" and supersedes, never overwrites. A blank level is *not rated* and adds nothing.
 * Two rows about one occasion: the later is rejected and names the earlier, unless it is stored already. Evidence plays no part in the comparison.
 * @example planLevelsImport({ …, rows: [["1", "NET-1", "3", "2026-11-22", "manager"]] }).counts.created // 1
 */
export function planLevelsImport(input: LevelsImportInput): LevelsPlan {
  const { headings, dateOrder, today, firstRow = 2 } = input;
  const { mapping, notices } = allowedMapping(input.mapping, headings);
  const { fixed = {}, rowNumbers, competencyIds } = input;
  const isGiven = (field: LevelsField) =>
    (field === "competency" && competencyIds !== undefined) ||
    ((field === "date" || field === "source") && fixed[field] !== undefined);
  const unmapped = NEEDED.filter((field) => mapping[field] === undefined && !isGiven(field));
  if (unmapped.length > 0) notices.push(`Choose a column for ${unmapped.join(", ")} first.`);
  const index = indexForLevels(input.people, input.competencies);
  const problems = problemsByRow(input.problems);
  const occasions = occasionsOf(input.existing);
  const rowByOccasion = new Map<string, number>();
  const counts = noVerdicts();
  const rows: LevelsPlanRow[] = [];

  for (const [place, cells] of input.rows.entries()) {
    if (isBlankRow(cells)) {
      counts.blank += 1;
      continue;
    }
    const row = rowNumbers?.[place] ?? firstRow + place;
    const context = { headings, mapping, dateOrder, today, fixed, competencyId: competencyIds?.[place] };
    const { values, isStranger, reasons, notes } = readLevelsRow(cells, context, index);
    const shape = shapeReasons(cells, headings, mapping, problems.get(row));
    if (shape.length > 0) reasons.unshift(...shape);
    let plan: LevelsPlanRow = { row, verdict: "unchanged", reasons, notes, changes: [], values };
    if (isStranger && input.leaveOutStrangers) {
      plan = { ...plan, verdict: "leftOut", reasons: [], notes: [{ column: null, message: STRANGER }] };
    } else if (reasons.length === 0 && values.level !== null) {
      const key = occasionKey(values);
      const first = rowByOccasion.get(key);
      const stored = occasions.get(key);
      if (first === undefined || stored?.some(({ level }) => level === values.level)) {
        rowByOccasion.set(key, first ?? row);
        plan = compare(plan, stored ?? []);
      } else {
        reasons.push({
          column: null,
          message: `The same person, competency, source, assessor and day as row ${first}; only one row of them is imported.`,
        });
      }
    }
    if (plan.reasons.length > 0) plan = { ...plan, verdict: "rejected", notes: [] };
    counts[plan.verdict] += 1;
    rows.push(plan);
  }
  return { rows, counts, notices };
}
