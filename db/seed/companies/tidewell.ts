import type { DemoCompany } from "./demo-company.ts";
import { TIDEWELL_CASES } from "./tidewell-cases.ts";
import { TIDEWELL_CERTIFICATES } from "./tidewell-certificates.ts";
import { TIDEWELL_TECHNICAL } from "./tidewell-competencies.ts";
import { TIDEWELL_DEVELOPMENT } from "./tidewell-development.ts";
import { TIDEWELL_LEADERSHIP_ASSESSMENTS, TIDEWELL_LEADERSHIP_EVIDENCE } from "./tidewell-leadership.ts";
import { TIDEWELL_PANELS } from "./tidewell-panels.ts";
import { TIDEWELL_ACCOUNTS, TIDEWELL_PEOPLE } from "./tidewell-people.ts";
import { TIDEWELL_PROVIDERS, TIDEWELL_QUOTES } from "./tidewell-providers.ts";
import { TIDEWELL_SOURCING } from "./tidewell-sourcing.ts";
import { TIDEWELL_TECHNICAL_ASSESSMENTS } from "./tidewell-technical.ts";

/** A regulated logistics firm that is about to make its only network expert a manager. */
export const TIDEWELL: DemoCompany = {
  key: "tidewell",
  name: "Tidewell Logistics",
  country: "US",
  currency: "USD",
  itUsers: 180,
  people: TIDEWELL_PEOPLE,
  accounts: TIDEWELL_ACCOUNTS,
  technical: TIDEWELL_TECHNICAL,
  assessments: [...TIDEWELL_TECHNICAL_ASSESSMENTS, ...TIDEWELL_LEADERSHIP_ASSESSMENTS],
  leadershipEvidence: TIDEWELL_LEADERSHIP_EVIDENCE,
  cases: TIDEWELL_CASES,
  providers: TIDEWELL_PROVIDERS,
  quotes: TIDEWELL_QUOTES,
  development: TIDEWELL_DEVELOPMENT,
  certificates: TIDEWELL_CERTIFICATES,
  hasRounds: true,
  onCallPeople: 3,
  panels: TIDEWELL_PANELS,
  sourcing: TIDEWELL_SOURCING,
};
