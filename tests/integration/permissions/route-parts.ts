import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { PersonRecords, Position, SmallWorld } from "./small-world.ts";

type Roles<T> = Record<AccountRole, T>;

/** The ids that an address or a form may name: those of one organisation, at one position. */
export interface Ids extends PersonRecords {
  importId: string;
  competencyId: string;
  roleProfileId: string;
  functionId: string;
  coachingId: string;
  fairnessReportId: string;
  providerId: string;
  quoteId: string;
  accountId: string;
  invitationId: string;
}

export interface Handler {
  /** Positions at which the handler answers; everywhere else, and for every id of another organisation, 404. */
  answers: Roles<readonly Position[]>;
  /** The part of the address after the question mark. */
  query?: string;
  /** A form that would be accepted, by intent. */
  form?: (ids: Ids) => Record<string, string>;
}

export interface Route {
  /** Which record the address names; null: none, and every position is the same. */
  params: (ids: Ids) => Record<string, string>;
  hasId: boolean;
  /** The record belongs to the organisation and to no person: its position says nothing. */
  isOfAll?: boolean;
  loader?: Handler;
  /** By intent; `""` where the form has none. */
  actions?: Record<string, Handler>;
}

export const everywhere: readonly Position[] = ["own", "line", "foreign"];
const others: readonly Position[] = ["line", "foreign"];
export const nowhere: readonly Position[] = [];

export const roles = (
  owner: readonly Position[],
  hr: readonly Position[],
  manager: readonly Position[],
  staff: readonly Position[],
  auditor: readonly Position[],
): Roles<readonly Position[]> => ({ owner, hr, manager, staff, auditor });

export const EVERYBODY = roles(everywhere, everywhere, everywhere, everywhere, everywhere);
export const NO_STAFF = roles(everywhere, everywhere, everywhere, nowhere, everywhere);
export const OWNER_HR = roles(everywhere, everywhere, nowhere, nowhere, nowhere);
export const OWNER_HR_MANAGER = roles(everywhere, everywhere, everywhere, nowhere, nowhere);
export const OWNER_AUDITOR = roles(everywhere, nowhere, nowhere, nowhere, everywhere);
export const OWNER_HR_AUDITOR = roles(everywhere, everywhere, nowhere, nowhere, everywhere);
export const NOBODY = roles(nowhere, nowhere, nowhere, nowhere, nowhere);
export const OWNER = roles(everywhere, nowhere, nowhere, nowhere, nowhere);
/** A record of a person: owner, HR and auditor everybody's, a manager their line's, and everybody is led to their own. */
export const PERSON = roles(everywhere, everywhere, ["own", "line"], ["own"], everywhere);
/** The same for those who read about others; everybody has a page of their own. */
export const LINE_OF_READERS = roles(everywhere, everywhere, ["line"], nowhere, everywhere);
/** What is said about a person: nobody about themself but as their own view. */
export const ASSESS = roles(everywhere, everywhere, ["own", "line"], ["own"], nowhere);
export const EVIDENCE = roles(others, others, ["line"], nowhere, nowhere);
/** A person whom owner and HR have something to set about; nobody about themself. */
export const OWNER_HR_ABOUT_OTHERS = roles(others, others, nowhere, nowhere, nowhere);
/** An open case: never one's own. */
export const OPEN_CASE = roles(others, others, ["line"], nowhere, others);
export const CHANGE_CASE = roles(others, others, ["line"], nowhere, nowhere);
export const DECIDE_CASE = roles(others, others, nowhere, nowhere, nowhere);
/** A dissent comes from whoever wrote a view: there HR, on every case but the one about themself. */
export const DISSENT = roles(nowhere, others, nowhere, nowhere, nowhere);
/** A decision that was explained to the person whom it is about. */
export const MY_CASE = roles(["own"], ["own"], ["own"], ["own"], nowhere);
export const DECISION = roles(everywhere, everywhere, ["line"], nowhere, everywhere);
export const SCENARIO_CHANGE = roles(others, others, nowhere, nowhere, nowhere);

/** A round about one person: a manager's where it is about their line. */
export const ROUND = roles(everywhere, everywhere, ["line"], nowhere, everywhere);
export const RUN_ROUND = roles(everywhere, everywhere, ["line"], nowhere, nowhere);
/** Who is asked about a person: never one's own to say. */
export const ROUND_PERSON = roles(others, others, ["line"], nowhere, nowhere);
/** A page that is asked of somebody: of that person alone, whatever their role. */
export const REQUEST = roles(["own"], ["own"], ["own"], ["own"], nowhere);
export const NO_AUDITOR = roles(everywhere, everywhere, everywhere, everywhere, nowhere);

export const none = { params: () => ({}), hasId: false };
export const ofPerson = { params: ({ personId }: Ids) => ({ personId }), hasId: true };
export const ofCertificate = {
  params: ({ personId, certificationId }: Ids) => ({ personId, certificationId }),
  hasId: true,
};
export const ofOpenCase = { params: ({ open }: Ids) => ({ caseId: open.caseId }), hasId: true };
export const ofDecidedCase = { params: ({ decided }: Ids) => ({ caseId: decided.caseId }), hasId: true };
export const ofRound = { params: ({ roundId }: Ids) => ({ roundId }), hasId: true };
export const ofRoundPerson = { params: ({ roundId, personId }: Ids) => ({ roundId, personId }), hasId: true };
export const ofRequest = { params: ({ requestId }: Ids) => ({ requestId }), hasId: true };
export const ofPanel = { params: ({ panelId }: Ids) => ({ panelId }), hasId: true };
export const ofSheet = { params: ({ sheetId }: Ids) => ({ sheetId }), hasId: true };
export const ofScenario = { params: ({ open }: Ids) => ({ scenarioId: open.scenarioId }), hasId: true };
export const ofDecision = { params: ({ decided }: Ids) => ({ decisionId: decided.decisionId }), hasId: true };
export const ofObservation = {
  params: ({ decided }: Ids) => ({ observationId: decided.observationId }),
  hasId: true,
};
export const ofOutcomeCheck = {
  params: ({ decided }: Ids) => ({ observationId: decided.observationId, day: "90" }),
  hasId: true,
};
export const ofFeedback = { params: ({ decided }: Ids) => ({ feedbackId: decided.feedbackId }), hasId: true };
export const ofImport = { params: ({ importId }: Ids) => ({ importId }), hasId: true, isOfAll: true };
export const ofCompetency = { params: ({ competencyId }: Ids) => ({ competencyId }), hasId: true, isOfAll: true };
export const ofRole = {
  params: ({ roleProfileId }: Ids) => ({ profileId: roleProfileId }),
  hasId: true,
  isOfAll: true,
};

export const ofFunction = { params: ({ functionId }: Ids) => ({ functionId }), hasId: true, isOfAll: true };
export const ofAccount = { params: ({ accountId }: Ids) => ({ accountId }), hasId: true, isOfAll: true };
export const ofInvitation = {
  params: ({ invitationId }: Ids) => ({ linkId: invitationId }),
  hasId: true,
  isOfAll: true,
};
export const ofFairnessReport = {
  params: ({ fairnessReportId }: Ids) => ({ reportId: fairnessReportId }),
  hasId: true,
  isOfAll: true,
};
export const ofProvider = { params: ({ providerId }: Ids) => ({ providerId }), hasId: true, isOfAll: true };
export const ofQuote = {
  params: ({ providerId, quoteId }: Ids) => ({ providerId, quoteId }),
  hasId: true,
  isOfAll: true,
};
export const ofCheck = {
  params: ({ providerId }: Ids) => ({ providerId, item: "soc2" }),
  hasId: true,
  isOfAll: true,
};
/** Backups hold the whole installation: where there are several organisations nobody reaches one from here. */
export const ofBackup = { params: () => ({ name: "20261122-100000-by-hand" }), hasId: true, isOfAll: true };
export const ofExport = { params: () => ({ kind: "people" }), hasId: false };

/** Ids of the world at the position of these records. */
export const idsOf = (world: SmallWorld, records: PersonRecords): Ids => ({
  ...records,
  importId: world.importId,
  competencyId: world.competencyId,
  roleProfileId: world.roleProfileId,
  functionId: world.functionId,
  accountId: world.spareAccountId,
  invitationId: world.invitationId,
  coachingId: world.coachingId,
  fairnessReportId: world.fairnessReportId,
  providerId: world.providerId,
  quoteId: world.quoteId,
});
