/** What an event can be about, in words. */
export const SUBJECT_KINDS: Record<string, string> = {
  person: "People",
  assessment: "Assessments",
  evidence: "Leadership evidence",
  contest: "Contested entries",
  competency: "Competencies",
  "promotion-case": "Promotion cases",
  decision: "Decisions",
  scenario: "Scenarios",
  "provider-quote": "Quotes",
  import: "Imports",
  export: "Exports",
  account: "Accounts and sign-in",
  "account-link": "Invitations and links",
  view: "Saved views",
  organisation: "Organisation",
  audit: "Audit trail",
};
