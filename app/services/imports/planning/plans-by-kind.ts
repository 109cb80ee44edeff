import type { ExistingCompetency } from "#app/domain/imports/competencies-import.ts";
import { type CompetenciesImportInput, planCompetenciesImport } from "#app/domain/imports/competencies-plan.ts";
import type { RatedCompetency, RatedPerson } from "#app/domain/imports/levels-import.ts";
import { type LevelsImportInput, planLevelsImport } from "#app/domain/imports/levels-plan.ts";
import type { RoleOnRecord, SkillOnRecord } from "#app/domain/imports/occupations-plan.ts";
import type { PaidPerson, StoredPay } from "#app/domain/imports/pay-import.ts";
import { type PayImportInput, planPayImport } from "#app/domain/imports/pay-plan.ts";
import type { ExistingPerson } from "#app/domain/imports/people-import.ts";
import { type PeopleImportInput, planPeopleImport } from "#app/domain/imports/people-plan.ts";
import { IMPORT_LIMITS } from "#app/domain/imports/table.ts";
import { TICKET_END } from "#app/domain/imports/tickets-import.ts";
import { planTicketsImport, type TicketsImportInput } from "#app/domain/imports/tickets-plan.ts";
import { isWide, longTable } from "#app/domain/imports/wide-levels.ts";
import type { PackedAssessments } from "./packed-levels.ts";
import type { KindPlan } from "./plan-import.ts";
import { requesterCode } from "./requester-code.ts";

/** What is on record already, by the kind of the file. */
export type ImportRecord =
  | { kind: "people"; existing: ExistingPerson[] }
  | { kind: "levels"; people: RatedPerson[]; competencies: RatedCompetency[]; existing: PackedAssessments[] }
  | { kind: "pay"; people: PaidPerson[]; existing: StoredPay[]; currency: string }
  | { kind: "competencies"; existing: ExistingCompetency[] }
  | { kind: "tickets"; existing: string[]; requesterSecret: string }
  | { kind: "occupations"; skills: SkillOnRecord[]; roles: RoleOnRecord[] };

export const NO_CHOICES = { departments: [], titles: [], missing: [], choices: null };
/** What a row of another kind of file does not have. */
export const NOTHING = {
  ...{ person: null, assessment: null, pay: null, competency: null, asked: null, ticket: null },
  ...{ personId: null, version: null },
};

export function peoplePlan(input: PeopleImportInput): KindPlan {
  const { rows, counts, notices, departments, titles } = planPeopleImport(input);
  return {
    counts,
    notices,
    departments,
    titles,
    missing: [],
    choices: null,
    rows: rows.map(({ values, matchedBy: _matchedBy, ...row }) => ({ ...NOTHING, ...row, person: values })),
  };
}

export function payPlan(input: PayImportInput): KindPlan {
  const { rows, counts, notices } = planPayImport(input);
  return {
    counts,
    notices,
    ...NO_CHOICES,
    rows: rows.map(({ values, ...row }) => ({ ...NOTHING, ...row, pay: values, personId: values.personId })),
  };
}

export function competenciesPlan(input: CompetenciesImportInput): KindPlan {
  const { rows, counts, notices, missing } = planCompetenciesImport(input);
  return {
    ...{ ...NO_CHOICES, counts, notices, missing },
    rows: rows.map(({ name, values, competencyId, isMissing, version, ...row }) => ({
      ...NOTHING,
      ...row,
      version,
      competency: { name, values, competencyId, isMissing },
    })),
  };
}

/** Pieces of stored tickets, taken apart as they are looked through. */
function* linesOf(pieces: readonly string[]): Generator<string> {
  for (const piece of pieces) if (piece !== "") yield* piece.split(TICKET_END);
}

export function ticketsPlan(
  file: Omit<TicketsImportInput, "existing" | "requesterKey">,
  { existing, requesterSecret }: Extract<ImportRecord, { kind: "tickets" }>,
): KindPlan {
  const requesterKey = requesterCode(requesterSecret);
  const { rows, counts, notices } = planTicketsImport({ ...file, existing: linesOf(existing), requesterKey });
  return {
    counts,
    notices,
    ...NO_CHOICES,
    rows: rows.map(({ values, ...row }) => ({ ...NOTHING, ...row, ticket: values })),
  };
}

type LevelsFile = LevelsImportInput & { firstRow: number };

/** A row a level, made from a row a person where the file has a column per competency. */
function asLong(input: LevelsFile): { input: LevelsFile; levelHeadings: string[] | null } {
  if (!isWide(input.mapping)) return { input, levelHeadings: null };
  const { levelHeadings, ...long } = longTable(input);
  // Cells out of place were counted against the headings of the file, not against those made here.
  const problems = (input.problems ?? []).filter(({ kind }) => kind === "quotes");
  return { input: { ...input, ...long, problems }, levelHeadings };
}

export function levelsPlan(file: LevelsFile): KindPlan | { message: string } {
  const { input, levelHeadings } = asLong(file);
  if (input.rows.length > IMPORT_LIMITS.rows) {
    const most = IMPORT_LIMITS.rows.toLocaleString("en");
    return {
      message: `The file holds ${input.rows.length.toLocaleString("en")} levels; at most ${most} are read at once. Split it.`,
    };
  }
  const { rows, counts, notices } = planLevelsImport(input);
  const inWords = rows.map((row, place) => {
    const heading = levelHeadings?.[place];
    const named = row.reasons.map((reason) =>
      heading !== undefined && reason.column === "Level" ? { ...reason, column: heading } : reason,
    );
    return { ...row, reasons: named };
  });
  return {
    counts,
    notices,
    ...NO_CHOICES,
    rows: inWords.map(({ values, ...row }) => ({ ...NOTHING, ...row, assessment: values, personId: values.personId })),
  };
}
