import type { ItFunctionId } from "../competency/catalogue/it-functions.ts";
import type { Scores } from "./criteria.ts";

/** When these first scores were set. */
export const PRIORS_DATE = "2026-11";

const prior = (D: number, L: number, S: number, N: number, V: number, T: number, P: number): Scores => ({
  differentiation: D,
  liability: L,
  scarcity: S,
  hours: N,
  volatility: V,
  standardisation: T,
  privilege: P,
  // How hard it is to leave depends on the offer: nobody can know it before there is one.
  exit: null,
});

/**
 * First scores of the built-in functions, for a regulated firm of 50 to 300 users. Our judgement, of November 2026: each
 * is there to be changed. In the order D L S N V T P.
 */
export const FUNCTION_PRIORS: Readonly<Record<ItFunctionId, Scores>> = {
  "help-desk": prior(1, 1, 1, 3, 3, 4, 2),
  "endpoint-management": prior(0, 1, 2, 1, 2, 4, 2),
  patching: prior(0, 2, 2, 2, 1, 4, 2),
  "identity-and-access": prior(1, 3, 3, 2, 2, 3, 4),
  "backup-and-recovery": prior(0, 2, 3, 3, 1, 4, 3),
  "network-operations": prior(0, 1, 2, 4, 1, 3, 2),
  "network-engineering": prior(1, 1, 3, 1, 2, 2, 2),
  wireless: prior(0, 0, 3, 1, 2, 3, 1),
  "cloud-operations": prior(2, 2, 3, 3, 3, 3, 3),
  "database-administration": prior(2, 2, 4, 2, 1, 3, 4),
  "application-support": prior(2, 1, 2, 2, 2, 2, 3),
  "line-of-business": prior(3, 2, 3, 1, 2, 1, 3),
  "software-development": prior(4, 1, 3, 0, 3, 0, 3),
  "security-monitoring": prior(0, 2, 4, 4, 2, 4, 3),
  "vulnerability-management": prior(0, 2, 3, 1, 1, 4, 3),
  "incident-response": prior(1, 4, 4, 4, 4, 2, 4),
  "governance-and-compliance": prior(2, 4, 3, 0, 1, 2, 3),
  privacy: prior(1, 4, 4, 0, 1, 2, 4),
  "data-protection": prior(1, 3, 3, 1, 1, 3, 4),
  "vendor-management": prior(2, 3, 2, 0, 1, 1, 2),
  "it-strategy": prior(4, 2, 3, 0, 1, 0, 2),
  "training-and-awareness": prior(1, 3, 2, 0, 2, 4, 1),
  communications: prior(0, 1, 2, 2, 1, 4, 2),
  "audio-visual": prior(0, 0, 2, 0, 3, 3, 0),
  "asset-management": prior(1, 2, 1, 0, 1, 3, 2),
};
