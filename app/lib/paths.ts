import type { ImportKind } from "#app/domain/shared/vocabulary.ts";

const query = (values: Record<string, string | number | undefined>) => {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  return entries.length ? `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}` : "";
};

/** Every address of the product. */
export const paths = {
  overview: () => "/",
  firstStart: () => "/first-start",
  signIn: (values: { next?: string } = {}) => `/sign-in${query(values)}`,
  signOut: () => "/sign-out",
  demo: () => "/demo",
  theme: () => "/theme",
  matrix: (
    values: { without?: string; promoted?: string; group?: string; manager?: string; q?: string; page?: number } = {},
  ) => `/matrix${query(values)}`,
  coverReport: (values: { without?: string; promoted?: string } = {}) => `/cover-report${query(values)}`,
  people: (values: { q?: string; sort?: string; page?: number; show?: string } = {}) => `/people${query(values)}`,
  newPerson: (values: { manager?: string; department?: string } = {}) => `/people/new${query(values)}`,
  person: (personId: string, values: { history?: string; retract?: string; ask?: string } = {}) =>
    `/people/${personId}${query(values)}`,
  editPerson: (personId: string) => `/people/${personId}/edit`,
  assessPerson: (personId: string, values: { competency?: string; group?: string } = {}) =>
    `/people/${personId}/assess${query(values)}`,
  addEvidence: (personId: string, values: { kind?: string } = {}) => `/people/${personId}/evidence${query(values)}`,
  competencies: () => "/competencies",
  newCompetency: (values: { kind?: string } = {}) => `/competencies/new${query(values)}`,
  competency: (competencyId: string) => `/competencies/${competencyId}`,
  cases: () => "/cases",
  newCase: (values: { person?: string } = {}) => `/cases/new${query(values)}`,
  case: (caseId: string) => `/cases/${caseId}`,
  editCase: (caseId: string) => `/cases/${caseId}/edit`,
  ownView: (caseId: string) => `/cases/${caseId}/own-view`,
  decide: (caseId: string, values: { choice?: string; corrects?: string } = {}) =>
    `/cases/${caseId}/decide${query(values)}`,
  decision: (decisionId: string) => `/decisions/${decisionId}`,
  snapshot: (decisionId: string) => `/decisions/${decisionId}/snapshot.json`,
  scenarios: () => "/scenarios",
  newScenario: (values: { case?: string } = {}) => `/scenarios/new${query(values)}`,
  scenario: (scenarioId: string) => `/scenarios/${scenarioId}`,
  scenarioAssumptions: (scenarioId: string) => `/scenarios/${scenarioId}/assumptions`,
  scenarioOptions: (scenarioId: string) => `/scenarios/${scenarioId}/options`,
  scenarioQuotes: (scenarioId: string) => `/scenarios/${scenarioId}/quotes`,
  scenarioTable: (scenarioId: string, values: { of: string }) => `/scenarios/${scenarioId}/table.csv${query(values)}`,
  imports: (values: { kind?: string; state?: string; page?: number } = {}) => `/imports${query(values)}`,
  newImport: (values: { kind?: ImportKind } = {}) => `/imports/new${query(values)}`,
  import: (importId: string, values: { show?: string; page?: number } = {}) => `/imports/${importId}${query(values)}`,
  rejectedRows: (importId: string) => `/imports/${importId}/rejected.csv`,
  importTemplate: (kind: ImportKind | "levels-wide", format: "csv" | "xlsx" = "csv") =>
    `/imports/template.${format}${query({ kind })}`,
  computed: (part?: "levels" | "promotion" | "cost", anchor?: string) =>
    `/how-this-is-computed${part ? `/${part}` : ""}${anchor ? `#${anchor}` : ""}`,
  settings: () => "/settings",
};
