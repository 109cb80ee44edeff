import type { ExportFormat, ExportKind } from "#app/domain/exports/export-kinds.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";

const query = (values: Record<string, string | number | undefined>) => {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  return entries.length ? `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}` : "";
};

type AuditAddress = {
  from?: string;
  to?: string;
  who?: string;
  kind?: string;
  about?: string;
  action?: string;
  only?: string;
};
/** What the address of the matrix carries. */
export interface MatrixAddress {
  group?: string | undefined;
  manager?: string | undefined;
  department?: string | undefined;
  title?: string | undefined;
  /** The competency that `state` and sorts by level look at. */
  competency?: string | undefined;
  state?: string | undefined;
  sort?: string | undefined;
  q?: string | undefined;
  page?: number | undefined;
  columns?: number | undefined;
  without?: string | undefined;
  promoted?: string | undefined;
  /** A past day. */
  on?: string | undefined;
}

/** What the address of the cover report carries; somebody to leave out may be named more than once. */
export interface CoverAddress {
  without?: string | undefined;
  promoted?: string | undefined;
  on?: string | undefined;
  since?: string | undefined;
}

/** What the address of the list of people carries. */
export interface PeopleAddress {
  q?: string | undefined;
  show?: string | undefined;
  department?: string | undefined;
  manager?: string | undefined;
  sort?: string | undefined;
  page?: number | undefined;
}

/** Which job the promotion board looks at, and whom. */
export interface BoardAddress {
  role?: string | undefined;
  span?: string | undefined;
  manager?: string | undefined;
  profile?: string | undefined;
  title?: string | undefined;
  wish?: string | undefined;
  page?: number | undefined;
}

/** Whom to set side by side, for which job. */
interface SideBySideAddress {
  people?: string[];
  role?: string | undefined;
  span?: string | undefined;
  backfill?: "yes" | undefined;
}

/** Against which role, and which form is open: a new step for a competency, or the end of a step. */
export interface DevelopmentAddress {
  role?: string | undefined;
  plan?: string | undefined;
  end?: string | undefined;
}

/** Which quotes stand side by side, at which size, and what is not to be bought. */
export interface ComparisonAddress {
  quote?: readonly string[];
  without?: readonly string[];
  months?: string | undefined;
  users?: string | undefined;
  devices?: string | undefined;
  hours?: string | undefined;
  /** The gap whose form is open, as `quote/item`. */
  price?: string | undefined;
}

function comparisonQuery({ quote = [], without = [], ...rest }: ComparisonAddress): string {
  const asked = Object.entries(rest).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const named = (name: string, values: readonly string[]) => values.map((value): [string, string] => [name, value]);
  const all = [...named("quote", quote), ...named("without", without), ...asked];
  return all.length > 0 ? `?${new URLSearchParams(all)}` : "";
}

/** The filter of exports, in the words of the address. */
interface ExportValues {
  q?: string | undefined;
  show?: string | undefined;
  manager?: string | undefined;
  department?: string | undefined;
}

const pyramidQuery = ({ seats, responsibility }: { seats: readonly number[]; responsibility: readonly number[] }) =>
  `?${new URLSearchParams([
    ...seats.map((count) => ["seats", String(count)]),
    ...responsibility.map((weight) => ["responsibility", String(weight)]),
  ])}`;

/** Every address of the product. */
export const paths = {
  overview: () => "/",
  firstStart: () => "/first-start",
  signIn: (values: { next?: string | undefined; ended?: "session" | "kept" | "not-kept" | undefined } = {}) =>
    `/sign-in${query(values)}`,
  invitation: (values: { token?: string } = {}) => `/invitation${query(values)}`,
  resetPassword: (values: { token?: string } = {}) => `/reset-password${query(values)}`,
  keptForm: (values: { discard?: string } = {}) => `/kept-form${query(values)}`,
  signOut: () => "/sign-out",
  demo: () => "/demo",
  theme: () => "/theme",
  matrix: (values: MatrixAddress = {}) => `/matrix${query({ ...values })}`,
  matrixCells: (values: { on?: string | undefined } = {}) => `/matrix/cells.json${query(values)}`,
  matrixRow: (personId: string, values: { on?: string | undefined } = {}) =>
    `/matrix/${personId}/cells.json${query(values)}`,
  coverReport: (values: CoverAddress = {}) => `/cover-report${query({ ...values })}`,
  people: (values: PeopleAddress = {}) => `/people${query({ ...values })}`,
  newPerson: (values: { manager?: string; department?: string } = {}) => `/people/new${query(values)}`,
  person: (personId: string, values: { history?: string; retract?: string; ask?: string } = {}) =>
    `/people/${personId}${query(values)}`,
  editPerson: (personId: string) => `/people/${personId}/edit`,
  assessPerson: (personId: string, values: { competency?: string; group?: string } = {}) =>
    `/people/${personId}/assess${query(values)}`,
  /** What an erasure destroys, and the hold that would stop it. */
  personThen: (personId: string, values: { on?: string } = {}) => `/people/${personId}/then${query(values)}`,
  evidenceClock: (personId: string) => `/people/${personId}/evidence-clock`,
  /** A person's certificates. */
  certifications: (personId: string, values: { edit?: string } = {}) =>
    `/people/${personId}/certifications${query(values)}`,
  certificationFile: (personId: string, certificationId: string) =>
    `/people/${personId}/certifications/${certificationId}/attached.file`,
  /** Certificates that run out, of everybody within reach. */
  expiringCertifications: (values: { page?: number } = {}) => `/certifications${query(values)}`,
  erasePerson: (personId: string) => `/people/${personId}/erase`,
  addEvidence: (personId: string, values: { kind?: string } = {}) => `/people/${personId}/evidence${query(values)}`,
  competencies: (values: { q?: string; by?: "function" } = {}) => `/competencies${query(values)}`,
  newCompetency: (values: { kind?: string } = {}) => `/competencies/new${query(values)}`,
  competency: (competencyId: string) => `/competencies/${competencyId}`,
  mergeCompetency: (competencyId: string, values: { into?: string } = {}) =>
    `/competencies/${competencyId}/merge${query(values)}`,
  splitCompetency: (competencyId: string) => `/competencies/${competencyId}/split`,
  roles: (values: { from?: string } = {}) => `/roles${query(values)}`,
  newRole: () => "/roles/new",
  role: (profileId: string, values: { ask?: string | undefined; edit?: "role" } = {}) =>
    `/roles/${profileId}${query(values)}`,
  /** The gap of a person to a role, and their plan; what is in `values` opens the form for it. */
  development: (personId: string, values: DevelopmentAddress = {}) =>
    `/people/${personId}/development${query({ ...values })}`,
  ownDevelopment: (values: DevelopmentAddress = {}) => `/my-development${query({ ...values })}`,
  rounds: () => "/rounds",
  newRound: (values: { manager?: string; department?: string; round?: string } = {}) => `/rounds/new${query(values)}`,
  round: (roundId: string, values: { page?: number; nudge?: number } = {}) => `/rounds/${roundId}${query(values)}`,
  roundPerson: (roundId: string, personId: string) => `/rounds/${roundId}/people/${personId}`,
  calibration: (roundId: string) => `/rounds/${roundId}/calibration`,
  requests: () => "/requests",
  request: (requestId: string) => `/requests/${requestId}`,
  requestDate: (requestId: string) => `/requests/${requestId}/date.ics`,
  /** Two to five people for one job, side by side. */
  sideBySide: (values: SideBySideAddress = {}) => {
    const { people = [], ...job } = values;
    const named = people.map((id): [string, string] => ["person", id]);
    const asked = Object.entries(job).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return `/promotion-board/side-by-side${named.length || asked.length ? `?${new URLSearchParams([...named, ...asked])}` : ""}`;
  },
  /** Management seats: who could follow, and who could stand in. */
  succession: (values: { manager?: string; page?: number } = {}) => `/succession${query(values)}`,
  promotionBoard: (values: BoardAddress = {}) => `/promotion-board${query({ ...values })}`,
  panels: () => "/panels",
  newPanel: (values: { person?: string; kind?: string; plan?: string } = {}) => `/panels/new${query(values)}`,
  panel: (panelId: string) => `/panels/${panelId}`,
  blankPanel: (panelId: string) => `/panels/${panelId}/blank`,
  /** The sheet of one assessor. */
  panelSheet: (sheetId: string) => `/panel-sheets/${sheetId}`,
  panelSheetDate: (sheetId: string) => `/panel-sheets/${sheetId}/date.ics`,
  cases: () => "/cases",
  newCase: (values: { person?: string } = {}) => `/cases/new${query(values)}`,
  case: (caseId: string) => `/cases/${caseId}`,
  editCase: (caseId: string) => `/cases/${caseId}/edit`,
  reviewCase: (caseId: string) => `/cases/${caseId}/review`,
  whatIf: (caseId: string) => `/cases/${caseId}/what-if`,
  ownView: (caseId: string) => `/cases/${caseId}/own-view`,
  answers: (caseId: string) => `/cases/${caseId}/answers`,
  answerTerms: (caseId: string, answer: string) => `/cases/${caseId}/terms/${answer}`,
  decide: (caseId: string, values: { choice?: string; corrects?: string } = {}) =>
    `/cases/${caseId}/decide${query(values)}`,
  /** The notice to the person that the case is looked at. */
  caseNotice: (caseId: string) => `/cases/${caseId}/notice`,
  /** What the person will read of the decision, and its release to them. */
  caseRelease: (caseId: string) => `/cases/${caseId}/release`,
  caseDissent: (caseId: string) => `/cases/${caseId}/dissent`,
  /** The decision as it is explained to the person whom it is about. */
  myCase: (caseId: string) => `/my-cases/${caseId}`,
  decisionPackage: (decisionId: string) => `/decisions/${decisionId}/package.zip`,
  changesSince: (decisionId: string) => `/decisions/${decisionId}/since`,
  decision: (decisionId: string) => `/decisions/${decisionId}`,
  observation: (observationId: string) => `/observations/${observationId}`,
  outcomeCheck: (observationId: string, day: number) => `/observations/${observationId}/checks/${day}`,
  feedback: (feedbackId: string) => `/feedback/${feedbackId}`,
  trackRecord: () => "/track-record",
  trackRecordFile: () => "/track-record/table.csv",
  snapshot: (decisionId: string) => `/decisions/${decisionId}/snapshot.json`,
  scenarios: () => "/scenarios",
  newScenario: (values: { case?: string; seat?: string } = {}) => `/scenarios/new${query(values)}`,
  scenario: (scenarioId: string) => `/scenarios/${scenarioId}`,
  scenarioAssumptions: (scenarioId: string) => `/scenarios/${scenarioId}/assumptions`,
  scenarioOptions: (scenarioId: string) => `/scenarios/${scenarioId}/options`,
  scenarioQuotes: (scenarioId: string) => `/scenarios/${scenarioId}/quotes`,
  /** What the options of a scenario do with functions of the sourcing plan. */
  scenarioFunctions: (scenarioId: string) => `/scenarios/${scenarioId}/functions`,
  sourcing: () => "/sourcing",
  sourcingWeights: () => "/sourcing/weights",
  sourcingRegimes: () => "/sourcing/regimes",
  newItFunction: () => "/sourcing/functions/new",
  itFunction: (functionId: string, values: { ask?: string; edit?: "function" } = {}) =>
    `/sourcing/functions/${functionId}${query(values)}`,
  functionResponsibilities: (functionId: string) => `/sourcing/functions/${functionId}/responsibilities`,
  /** Who does and answers for what, of all functions. */
  responsibilities: () => "/sourcing/responsibilities",
  responsibilitiesFile: () => "/sourcing/responsibilities/table.csv",
  scenarioTable: (scenarioId: string, values: { of: string }) => `/scenarios/${scenarioId}/table.csv${query(values)}`,
  /** Every estimate of a scenario as a file. */
  scenarioRegister: (scenarioId: string, format: "csv" | "xlsx") => `/scenarios/${scenarioId}/register.${format}`,
  providers: () => "/providers",
  newProvider: () => "/providers/new",
  provider: (providerId: string) => `/providers/${providerId}`,
  editProvider: (providerId: string) => `/providers/${providerId}/edit`,
  newQuote: (providerId: string) => `/providers/${providerId}/quotes/new`,
  quote: (providerId: string, quoteId: string) => `/providers/${providerId}/quotes/${quoteId}`,
  /** One item of the due-diligence list of a provider. */
  providerCheck: (providerId: string, item: string) => `/providers/${providerId}/checks/${item}`,
  providerCheckFile: (providerId: string, item: string) => `/providers/${providerId}/checks/${item}/attached.file`,
  /** Up to five quotes side by side at equal service. */
  compareQuotes: (values: ComparisonAddress = {}) => `/providers/compare${comparisonQuery(values)}`,
  compareQuotesFile: (values: ComparisonAddress) => `/providers/compare/table.csv${comparisonQuery(values)}`,
  /** Tickets, and how many people they need. */
  capacity: (values: { scenario?: string } = {}) => `/capacity${query(values)}`,
  capacityInputs: () => "/capacity/inputs",
  views: (values: { page?: string; query?: string } = {}) => `/views${query(values)}`,
  imports: (values: { kind?: string; state?: string; page?: number } = {}) => `/imports${query(values)}`,
  newImport: (values: { kind?: ImportKind } = {}) => `/imports/new${query(values)}`,
  import: (importId: string, values: { show?: string; page?: number; q?: string } = {}) =>
    `/imports/${importId}${query(values)}`,
  rejectedRows: (importId: string) => `/imports/${importId}/rejected.csv`,
  importTemplate: (kind: ImportKind | "levels-wide", format: "csv" | "xlsx" = "csv") =>
    `/imports/template.${format}${query({ kind })}`,
  audit: (values: AuditAddress & { after?: string } = {}) => `/audit${query(values)}`,
  auditFile: (values: AuditAddress = {}) => `/audit.csv${query(values)}`,
  myRecord: (values: { contest?: string; looks?: string; history?: string } = {}) => `/my-record${query(values)}`,
  myRecordFile: () => "/my-record.json",
  myProposals: () => "/my-proposals",
  proposals: (values: { page?: number } = {}) => `/proposals${query(values)}`,
  contests: (values: { show?: string; page?: number } = {}) => `/contests${query(values)}`,
  exports: (values: ExportValues = {}) => `/exports${query({ ...values })}`,
  exportFile: (kind: ExportKind, format: ExportFormat, values: ExportValues = {}) =>
    `/exports/${kind}/table.${format}${query({ ...values })}`,
  /** What somebody says of themself for fairness reports. */
  aboutYourself: () => "/about-yourself",
  fairness: () => "/fairness",
  fairnessReport: (reportId: string) => `/fairness/${reportId}`,
  fairnessFile: (reportId: string) => `/fairness/${reportId}/table.csv`,
  exportArchive: () => "/exports/archive.json",
  computed: (part?: "levels" | "promotion" | "cost" | "sourcing" | "capacity" | "proof", anchor?: string) =>
    `/how-this-is-computed${part ? `/${part}` : ""}${anchor ? `#${anchor}` : ""}`,
  laboratory: (pyramid?: { seats: readonly number[]; responsibility: readonly number[] }) =>
    `/how-this-is-computed/laboratory${pyramid ? pyramidQuery(pyramid) : ""}`,
  settings: () => "/settings",
  /** How long cases are kept, which are due, and what holds keep. */
  caseRetention: () => "/settings/cases",
  privacy: () => "/settings/privacy",
  promotionModel: (values: { change?: string; value?: string } = {}) => `/settings/promotion-model${query(values)}`,
  accounts: (values: { q?: string; state?: string; page?: number } = {}) => `/settings/accounts${query(values)}`,
  inviteAccount: (values: { find?: string } = {}) => `/settings/accounts/invite${query(values)}`,
  account: (accountId: string, values: { find?: string } = {}) => `/settings/accounts/${accountId}${query(values)}`,
  openInvitation: (linkId: string) => `/settings/accounts/invitations/${linkId}`,
  ownSessions: () => "/settings/sessions",
  backups: () => "/settings/backups",
  restoreBackup: (name: string) => `/settings/backups/${name}`,
  backupFile: (name: string) => `/backups/${name}/archive.gz`,
};
