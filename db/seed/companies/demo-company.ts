import type { ItFunctionId } from "#app/domain/competency/catalogue/it-functions.ts";
import type { LeadershipCode } from "#app/domain/competency/catalogue/leadership.ts";
import type { TechnicalCode } from "#app/domain/competency/catalogue/technical.ts";
import type { LadderId, LadderProfileCode } from "#app/domain/competency/ladder/ladders.ts";
import type { CheckQuestion } from "#app/domain/outcomes/check-questions.ts";
import type { WhatIf } from "#app/domain/promotion/what-if.ts";
import type {
  AccountRole,
  AssessmentSource,
  CheckDay,
  DecisionChoice,
  EvidenceKind,
  Interest,
  InterestSource,
  PersonKind,
  ProviderState,
  QuoteScope,
  TargetRole,
  Willingness,
} from "#app/domain/shared/vocabulary.ts";
import type { DiligenceAnswer, DiligenceCode } from "#app/domain/sourcing/due-diligence.ts";
import type { Pricing, QuoteTerms } from "#app/domain/sourcing/quote-terms.ts";
import type { ConditionKind, RegimeId } from "#app/domain/sourcing/regimes.ts";
import type { ResponsibilityRole } from "#app/domain/sourcing/responsibility.ts";

/** Every date is a number of days before or after the day of seeding, so that a demo company never goes stale. */
export interface DemoPerson {
  /** Name of the person inside the demo data; other pieces refer to it. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly kind: PersonKind;
  readonly managerKey: string | null;
  readonly startedDaysAgo: number | null;
  /** Known date of leaving that still lies ahead. */
  readonly leavesInDays?: number;
  /** Null where the firm has not recorded the pay. */
  readonly salaryAnnualCents: number | null;
}

export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
  readonly personKey: string | null;
}

/** A technical competency that the company uses, with its own target where it differs from the catalogue's. */
export interface DemoCompetency {
  readonly code: TechnicalCode;
  readonly name?: string;
  readonly requiredLevel?: 1 | 2 | 3 | 4 | 5;
  readonly minimumCover?: number;
  readonly critical?: boolean;
}

/** What one assessor says about one person on one day: a level a competency, with evidence where it was written down. */
export interface DemoAssessmentSheet {
  readonly personKey: string;
  /** A person's key, or `import:<source>`. */
  readonly assessor: string;
  readonly source: AssessmentSource;
  readonly daysAgo: number;
  readonly levels: Readonly<Partial<Record<TechnicalCode | LeadershipCode, number>>>;
  readonly evidence?: Readonly<Partial<Record<TechnicalCode | LeadershipCode, string>>>;
}

export interface DemoLeadershipEvidence {
  readonly personKey: string;
  readonly kind: EvidenceKind;
  readonly score: number;
  readonly assessors: number;
  /** Length of a lead trial; absent for the other kinds. */
  readonly months?: number;
  readonly daysAgo: number;
  readonly evidence: string;
}

export interface DemoDecision {
  readonly choice: DecisionChoice;
  readonly chosenPersonKey: string | null;
  readonly reasons: string;
  readonly alternatives: string;
  readonly dissent: string;
  readonly conditions: string;
  readonly decidedDaysAgo: number;
  readonly reviewInDays: number;
  /** E-mail of the account that decided. */
  readonly decidedBy: string;
  /** What was answered since about how it goes. */
  readonly checks?: readonly DemoCheck[];
}

export interface DemoCheck {
  readonly day: CheckDay;
  /** E-mail of the account that answered. */
  readonly by: string;
  readonly daysAgo: number;
  readonly levels: Readonly<Record<CheckQuestion, number | null>>;
  readonly words: string;
}

export interface DemoPromotionCase {
  readonly personKey: string;
  readonly targetRole: TargetRole;
  readonly targetTitle: string;
  readonly span: number;
  readonly peopleShare: number;
  readonly willing: Willingness;
  readonly backfill: boolean;
  readonly baseRate: number;
  readonly technicalMultiple: { readonly low: number; readonly middle: number; readonly high: number } | null;
  readonly plannedInDays: number | null;
  readonly openedDaysAgo: number;
  /** E-mail of the account that opened the case. */
  readonly openedBy: string;
  readonly submittedDaysAgo: number;
  /** Own views, each from before the result: the proposer's first. `by` is the e-mail of an account. */
  readonly views: readonly {
    readonly by: string;
    readonly words: string;
    readonly probability: number;
    readonly daysAgo: number;
  }[];
  readonly candidates: readonly { readonly personKey: string; readonly willing: Willingness | null }[];
  readonly decision: DemoDecision | null;
  /** Tried on the open case and kept as a note. */
  readonly whatIf?: {
    readonly words: string;
    readonly tried: WhatIf;
    readonly daysAgo: number;
    readonly keptBy: string;
  };
}

export interface DemoProviderQuote {
  readonly provider: string;
  readonly scope: QuoteScope;
  /** Null for a quote that is not priced per user. */
  readonly feePerUserMonthCents: number | null;
  readonly pricing?: Exclude<Pricing, { kind: "per-user" }>;
  readonly terms: QuoteTerms;
  readonly onboardingCents: number;
  readonly escalatorBasisPoints: number;
  readonly termMonths: number;
  readonly receivedDaysAgo: number;
  /** Counted from the day on which it was received. */
  readonly validForDays: number;
  readonly exclusions: string;
}

/** A provider with what was found about it. */
export interface DemoProvider {
  readonly name: string;
  readonly contact: string;
  readonly services: string;
  readonly notes: string;
  readonly state: ProviderState;
  readonly checks: readonly {
    readonly item: DiligenceCode;
    readonly answer: DiligenceAnswer;
    readonly evidenceDaysAgo: number;
    /** Counted from today; less than 0 is expired, null does not run out. */
    readonly expiresInDays: number | null;
    readonly note: string;
  }[];
}

/** One step of somebody's development plan. */
export interface DemoStep {
  readonly personKey: string;
  readonly code: TechnicalCode | LeadershipCode;
  readonly targetLevel: 1 | 2 | 3 | 4 | 5;
  readonly what: string;
  readonly evidenceExpected: string;
  readonly ownerKey: string;
  /** E-mail of the account that entered it. */
  readonly enteredBy: string;
  readonly plannedDaysAgo: number;
  /** Counted from today; less than 0 is overdue or past. */
  readonly dueInDays: number;
  readonly end?: { readonly state: "done" | "dropped"; readonly outcome: string; readonly daysAgo: number };
}

export interface DemoInterests {
  readonly personKey: string;
  readonly source: InterestSource;
  /** E-mail of the account that entered it. */
  readonly enteredBy: string;
  readonly daysAgo: number;
  readonly wants: Readonly<Partial<Record<TechnicalCode | LeadershipCode, Interest>>>;
}

/** A certificate of somebody, without its file. */
export interface DemoCertificate {
  readonly personKey: string;
  readonly name: string;
  readonly issuer: string;
  readonly issuedDaysAgo: number;
  /** Counted from today; less than 0 is expired. */
  readonly expiresInDays: number;
  readonly codes: readonly TechnicalCode[];
}

/** An interview or work sample with those who score it: closed where evidence of the same kind and day came of it. */
export interface DemoPanel {
  readonly personKey: string;
  readonly kind: "structured_interview" | "simulation";
  readonly targetRole: TargetRole;
  readonly purpose: string;
  /** E-mail of the account that opened it. */
  readonly openedBy: string;
  readonly daysAgo: number;
  /** Codes of the questions. */
  readonly questions: readonly string[];
  /** By assessor: a score a question and, where one was written down, what showed it. Null has not handed in. */
  readonly scores: Readonly<Record<string, readonly { readonly score: number; readonly words?: string }[] | null>>;
}

/** The ladder of the company, who stands where on it, plans and interests. */
export interface DemoDevelopment {
  readonly ladder: LadderId;
  readonly roles: Readonly<Record<string, LadderProfileCode>>;
  readonly steps: readonly DemoStep[];
  readonly interests: readonly DemoInterests[];
}

/** A task of a function with who is bound to it; somebody by key, or a provider by name. */
export interface DemoTask {
  readonly code: ItFunctionId;
  readonly task: string;
  readonly isSeatTask?: boolean;
  readonly bound: readonly ({ readonly role: ResponsibilityRole } & (
    | { readonly person: string }
    | { readonly provider: string }
  ))[];
}

/** What a company says in its sourcing plan beyond the built-in functions. */
export interface DemoSourcing {
  readonly regimes: readonly RegimeId[];
  readonly regimesReason: string;
  /** E-mail of the account that entered regimes, seats and conditions. */
  readonly enteredBy: string;
  readonly daysAgo: number;
  /** How hard it would be to leave, 0 to 4. */
  readonly exits: Readonly<Partial<Record<ItFunctionId, number>>>;
  readonly exitsReason: string;
  /** Who holds the accountable seat. */
  readonly seats: Readonly<Partial<Record<ItFunctionId, string>>>;
  readonly conditions: readonly {
    readonly code: ItFunctionId;
    readonly kind: ConditionKind;
    readonly daysAgo: number;
    readonly evidence: string;
  }[];
  readonly tasks: readonly DemoTask[];
  readonly tasksEnteredBy: string;
  readonly tasksDaysAgo: number;
}

/** All that a demo organisation holds: content only, so that the same data gives the same company on any day. */
export interface DemoCompany {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly currency: string;
  readonly itUsers: number;
  readonly people: readonly DemoPerson[];
  readonly accounts: readonly DemoAccount[];
  readonly technical: readonly DemoCompetency[];
  readonly assessments: readonly DemoAssessmentSheet[];
  readonly leadershipEvidence: readonly DemoLeadershipEvidence[];
  readonly cases: readonly DemoPromotionCase[];
  readonly providers?: readonly DemoProvider[];
  readonly quotes: readonly DemoProviderQuote[];
  readonly development: DemoDevelopment;
  readonly certificates?: readonly DemoCertificate[];
  /** A closed assessment round, from which the newest levels come, and an open one. */
  readonly hasRounds?: boolean;
  /** A year of tickets is made for it, and so many of its people are on call. */
  readonly onCallPeople?: number;
  readonly panels?: readonly DemoPanel[];
  readonly sourcing?: DemoSourcing;
}
