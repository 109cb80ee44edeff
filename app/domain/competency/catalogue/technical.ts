import { BUSINESS_SYSTEMS_COMPETENCIES } from "./technical-business-systems.ts";
import type { TechnicalCompetencyDefinition } from "./technical-competency.ts";
import { GOVERNANCE_COMPETENCIES } from "./technical-governance.ts";
import { NETWORK_COMPETENCIES } from "./technical-network.ts";
import { PLATFORM_COMPETENCIES } from "./technical-platform.ts";
import { SECURITY_COMPETENCIES } from "./technical-security.ts";
import { SERVICE_COMPETENCIES } from "./technical-service.ts";

const ALL = [
  ...NETWORK_COMPETENCIES,
  ...PLATFORM_COMPETENCIES,
  ...SECURITY_COMPETENCIES,
  ...BUSINESS_SYSTEMS_COMPETENCIES,
  ...SERVICE_COMPETENCIES,
  ...GOVERNANCE_COMPETENCIES,
] as const;

export type TechnicalCode = (typeof ALL)[number]["code"];

/** The built-in technical competencies, in the order in which the matrix shows them. */
export const TECHNICAL_COMPETENCIES: readonly (TechnicalCompetencyDefinition & { readonly code: TechnicalCode })[] =
  ALL;
