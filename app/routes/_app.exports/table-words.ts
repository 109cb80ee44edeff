import type { ExportKind } from "#app/domain/exports/export-kinds.ts";

/** What each file holds, and whether the filter of people narrows it. */
export const TABLE_WORDS: Record<ExportKind, { name: string; detail: string; isFiltered: boolean }> = {
  people: { name: "People", detail: "Can be imported again as it is", isFiltered: true },
  levels: {
    name: "Levels that count",
    detail: "Per person and competency, present members; what nobody has rated is left out",
    isFiltered: true,
  },
  assessments: {
    name: "Assessments",
    detail: "The whole history; peers and reports as numbers of answers. Can be imported again as it is",
    isFiltered: true,
  },
  competencies: { name: "Competency catalogue", detail: "With the wording of every level", isFiltered: false },
  roles: { name: "Roles", detail: "A row for each competency that a role asks for", isFiltered: false },
  plans: { name: "Development plans", detail: "Steps, open and ended", isFiltered: true },
  certificates: { name: "Certificates", detail: "With their last day; files one by one", isFiltered: true },
  interests: { name: "Interests", detail: "What people want more and less of", isFiltered: true },
  pay: { name: "Pay", detail: "Of those who have it on record", isFiltered: true },
  cases: { name: "Promotion cases", detail: "Results once the own view is written", isFiltered: true },
  decisions: { name: "Decisions", detail: "With reasons and conditions", isFiltered: true },
  scenarios: { name: "Scenarios", detail: "A row for each option compared", isFiltered: false },
  quotes: { name: "Provider quotes", detail: "As received", isFiltered: false },
  imports: { name: "Log of imports", detail: "What, when and by whom", isFiltered: false },
};
