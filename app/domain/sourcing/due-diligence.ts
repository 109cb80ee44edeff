import { certificateState } from "../certifications/certificate-state.ts";

/** What a firm asks of a provider before it signs, and as long as it stays. */
export const DILIGENCE_ITEMS = [
  {
    code: "soc2",
    name: "SOC 2 Type 2 report",
    ask: "Does it cover the service that is bought, over at most the last twelve months? Were its exceptions read, and does a bridge letter reach to today?",
  },
  {
    code: "agreement",
    name: "Data agreement signed before access",
    ask: "Is the data processing or business associate agreement signed by both sides before the first account is made?",
  },
  {
    code: "insurance",
    name: "Cyber and professional insurance",
    ask: "Is the sum insured at least what an incident would cost you, and is the certificate in date?",
  },
  {
    code: "incident-notice",
    name: "Notice of incidents",
    ask: "Within how many hours are you told, and who tells regulators and the people concerned? 24 hours is a usual ask.",
  },
  {
    code: "subcontractors",
    name: "Subcontractors",
    ask: "Who else gets access, from which countries, and are they bound by the same duties?",
  },
  {
    code: "access",
    name: "Accounts of the provider",
    ask: "Does every account have a name and a second factor, with least privilege and recorded sessions? Is the emergency account of your tenant yours?",
  },
  {
    code: "logs",
    name: "Logs kept six months",
    ask: "Are the logs of the service kept at least six months, and can you have them?",
  },
  {
    code: "security-roles",
    name: "Owner of each security role",
    ask: "Does the contract name, for each security task, whose it is?",
  },
  {
    code: "restore-test",
    name: "Restore test",
    ask: "When was a restore last tested, with which result, and against which agreed loss and time?",
  },
  {
    code: "exit",
    name: "Way out",
    ask: "How are credentials handed back, in which format does data come, who certifies its deletion, and what do transition hours cost?",
  },
  {
    code: "turnover",
    name: "Turnover of key people",
    ask: "Are you told when the people who know your systems leave?",
  },
  {
    code: "finances",
    name: "Financial health",
    ask: "Can the provider show that it will be there for the whole term?",
  },
  {
    code: "service-levels",
    name: "Service levels with consequences",
    ask: "Are there targets for resolving as well as for answering, who measures them, what is credited, and may you leave when they are missed again and again?",
  },
  {
    code: "responsibilities",
    name: "Responsibility matrix",
    ask: "Is it part of the contract who does what, task by task?",
  },
  { code: "references", name: "References", ask: "Have two customers of your size and sector been asked?" },
  { code: "audit-right", name: "Right to audit", ask: "May you, or somebody you send, look for yourselves?" },
] as const;

export type DiligenceCode = (typeof DILIGENCE_ITEMS)[number]["code"];
export const DILIGENCE_CODES = DILIGENCE_ITEMS.map(({ code }) => code) as [DiligenceCode, ...DiligenceCode[]];

/** What was found when it was looked at. */
export const DILIGENCE_ANSWERS = ["met", "not-met", "does-not-apply"] as const;
export type DiligenceAnswer = (typeof DILIGENCE_ANSWERS)[number];

export interface RecordedCheck {
  item: DiligenceCode;
  answer: DiligenceAnswer;
  /** The last day on which the evidence holds; null where it has none. */
  expiresOn: string | null;
}

/** `missing`: nobody has looked. `expired`: it was met, and the evidence has run out. */
export type DiligenceState = "met" | "runs-out" | "expired" | "not-met" | "missing" | "does-not-apply";

/**
 * Where an item stands on a day. Only evidence of something met runs out.
 * @example diligenceState({ item: "soc2", answer: "met", expiresOn: "2026-10-31" }, "2026-11-22") // "expired"
 */
export function diligenceState(check: RecordedCheck | undefined, today: string): DiligenceState {
  if (!check) return "missing";
  if (check.answer !== "met") return check.answer;
  const { state } = certificateState(check.expiresOn, today);
  return state === "valid" ? "met" : state;
}

export interface DiligenceSummary {
  states: { code: DiligenceCode; name: string; state: DiligenceState; expiresOn: string | null }[];
  expired: DiligenceCode[];
  notMet: DiligenceCode[];
  missing: DiligenceCode[];
  /** In order and in date, or does not apply. */
  settled: number;
}

/** All items with where they stand, and what is wrong: expired, not met, and not looked at yet. */
export function summariseDiligence(checks: readonly RecordedCheck[], today: string): DiligenceSummary {
  const byItem = new Map(checks.map((check) => [check.item, check]));
  const states = DILIGENCE_ITEMS.map(({ code, name }) => {
    const check = byItem.get(code);
    return { code, name, state: diligenceState(check, today), expiresOn: check?.expiresOn ?? null };
  });
  const inState = (wanted: DiligenceState) => states.filter(({ state }) => state === wanted).map(({ code }) => code);
  const [expired, notMet, missing] = [inState("expired"), inState("not-met"), inState("missing")];
  return { states, expired, notMet, missing, settled: states.length - expired.length - notMet.length - missing.length };
}
