/** Lists that the tables, the forms and the screens share. One word each, the same everywhere. */
export const ACCOUNT_ROLES = ["owner", "hr", "manager", "staff", "auditor"] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** `member` is rated and counted; `reporting-only` keeps the tree whole and is never rated or counted. */
export const PERSON_KINDS = ["member", "reporting-only"] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

export const COMPETENCY_KINDS = ["technical", "leadership"] as const;
export type CompetencyKind = (typeof COMPETENCY_KINDS)[number];

/** Several competencies become one, or one becomes several. */
export const SUCCESSION_KINDS = ["merge", "split"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export const TARGET_ROLES = ["manager", "team-lead", "trial"] as const;
export type TargetRole = (typeof TARGET_ROLES)[number];

export const ASSESSMENT_SOURCES = ["self", "supervisor", "peer", "report", "test"] as const;
export type AssessmentSource = (typeof ASSESSMENT_SOURCES)[number];

export const EVIDENCE_KINDS = [
  "structured_interview",
  "simulation",
  "assessment_centre",
  "situational_judgement",
  "acting_lead",
  "collaboration",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Kinds of evidence that a panel of assessors scores on a sheet of questions. */
export const PANEL_KINDS = ["structured_interview", "simulation", "acting_lead"] as const satisfies EvidenceKind[];
export type PanelKind = (typeof PANEL_KINDS)[number];

export const PANEL_STATES = ["open", "closed", "cancelled"] as const;
export type PanelState = (typeof PANEL_STATES)[number];

/** A lead trial is looked at half-way and at its end; the other kinds have an end alone. */
export const PANEL_STAGES = ["mid", "final"] as const;
export type PanelStage = (typeof PANEL_STAGES)[number];

export const WILLINGNESS = ["yes", "no", "unsure"] as const;
export type Willingness = (typeof WILLINGNESS)[number];

/**
 * A case is weighed as a draft and in review, until it is decided or withdrawn. A decision that gives somebody the job
 * puts it under observation, until the last check is in or the observation is closed: then it is reviewed.
 */
export const CASE_STATES = ["draft", "in-review", "decided", "under-observation", "reviewed", "withdrawn"] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const DECISION_CHOICES = [
  "promote",
  "promote-after-backfill",
  "lead-trial",
  "specialist-track",
  "other-candidate",
  "hire-manager",
  "co-managed",
  "managed",
  "gather-evidence",
  "not-now",
] as const;
export type DecisionChoice = (typeof DECISION_CHOICES)[number];

/** Days after the start in the job on which it is asked how it goes. */
export const CHECK_DAYS = [90, 180, 365] as const;
export type CheckDay = (typeof CHECK_DAYS)[number];

/**
 * Whether the person still has the job: `own-choice` and `firm-choice` say who ended it, `role-ended` that the trial was
 * over as agreed or that the job no longer exists.
 */
export const ROLE_STANDINGS = ["in-role", "own-choice", "firm-choice", "role-ended"] as const;
export type RoleStanding = (typeof ROLE_STANDINGS)[number];

/** `last-check` by the check itself, `closed` by somebody with a reason, `corrected` by a decision that replaced it. */
export const OBSERVATION_ENDS = ["last-check", "closed", "corrected"] as const;
export type ObservationEnd = (typeof OBSERVATION_ENDS)[number];
/** Answers whose terms are written down and agreed, so that they become a plan. */
export const PLANNED_ANSWERS = ["specialist-track", "lead-trial"] as const satisfies DecisionChoice[];
export type PlannedAnswer = (typeof PLANNED_ANSWERS)[number];

/** Where an organisation's own value of a model parameter comes from. */
export const PARAMETER_BASES = ["own-judgement", "local-norm"] as const;
export type ParameterBasis = (typeof PARAMETER_BASES)[number];

export const QUOTE_SCOPES = ["co-managed", "managed"] as const;
export type QuoteScope = (typeof QUOTE_SCOPES)[number];

export const PROVIDER_STATES = ["considered", "engaged", "former"] as const;
export type ProviderState = (typeof PROVIDER_STATES)[number];

export const IMPORT_KINDS = ["people", "levels", "pay", "competencies", "occupations", "tickets"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What an import of an outside list can add or change. */
export const CATALOGUE_SUBJECTS = ["competency", "role"] as const;

export const IMPORT_STATES = ["uploaded", "staging", "committed", "undone", "discarded"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What opens an account by an address: making it, or setting its password anew. */
export const ACCOUNT_LINK_KINDS = ["invitation", "reset"] as const;
export type AccountLinkKind = (typeof ACCOUNT_LINK_KINDS)[number];

/** How a person was handed the notice that a case about them is looked at. */
export const NOTICE_WAYS = ["in-person", "letter", "e-mail"] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** What a person may contest in their own record. */
export const CONTESTED_KINDS = ["assessment", "evidence", "person", "case"] as const;
export type ContestedKind = (typeof CONTESTED_KINDS)[number];

/** An entry is visible as contested while it is open; `corrected` and `kept` settle it, `withdrawn` ends it. */
export const CONTEST_STATES = ["open", "corrected", "kept", "withdrawn"] as const;
export type ContestState = (typeof CONTEST_STATES)[number];

/** Evidence that a person proposes: `accepted` made an assessment, `declined` did not, `withdrawn` was taken back. */
export const PROPOSAL_STATES = ["open", "accepted", "declined", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Pages whose filters can be kept under a name. */
export const SAVED_VIEW_PAGES = ["matrix", "people"] as const;
export type SavedViewPage = (typeof SAVED_VIEW_PAGES)[number];

/** Two ways up. A specialist's work is with matters, a manager's with people; neither is above the other. */
export const CAREER_TRACKS = ["specialist", "management"] as const;
export type CareerTrack = (typeof CAREER_TRACKS)[number];

/** What somebody wants of a competency in their work. */
export const INTERESTS = ["more", "neutral", "less"] as const;
export type Interest = (typeof INTERESTS)[number];

/** Who entered an interest: the person, or somebody else after a talk with them. */
export const INTEREST_SOURCES = ["self", "talk"] as const;
export type InterestSource = (typeof INTEREST_SOURCES)[number];

/** A step of a development plan: `done` asks for a new assessment, `dropped` for the reason. */
export const ACTION_STATES = ["open", "done", "dropped"] as const;
export type ActionState = (typeof ACTION_STATES)[number];
/** `opening` while its requests are written: nothing of it counts before they all are. */
/** A `planned` round opens by itself on its day and can be changed until then. */
export const ROUND_STATES = ["planned", "opening", "open", "closed", "cancelled"] as const;
export type RoundState = (typeof ROUND_STATES)[number];
/** Who is asked in a round. A test is no question to anybody. */
export const ROUND_SOURCES = ["self", "supervisor", "peer", "report"] as const;
export type RoundSource = (typeof ROUND_SOURCES)[number];
/** A colleague is `proposed` by the person until somebody who runs the round says yes (`asked`) or no (`refused`). */
export const REQUEST_STATES = ["proposed", "asked", "refused"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
/** Who picks the peers of a person: their team in turn, or they themselves. */
export const PEER_CHOICES = ["team", "nominated"] as const;
export type PeerChoice = (typeof PEER_CHOICES)[number];
/**
 * Which competencies a round asks about: those of each person's role, those on record for them with the critical ones,
 * or one group.
 */
export const COMPETENCY_CHOICES = ["role", "on-record", "group", "picked"] as const;
export type CompetencyChoice = (typeof COMPETENCY_CHOICES)[number];
