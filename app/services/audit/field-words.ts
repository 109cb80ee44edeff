/** Fields of before and after whose name alone would not be understood. */
const FIELD_WORDS: Record<string, string> = {
  assessedOn: "assessed on",
  caseId: "promotion case",
  chosenPersonId: "person chosen",
  competencyIds: "competencies",
  correctsId: "corrects decision",
  email: "e-mail",
  evidenceId: "sheet of evidence",
  employeeNumber: "employee number",
  expiresOn: "last valid day",
  hasFile: "file attached",
  issuedOn: "issued on",
  itUsers: "people who use IT",
  leftOn: "leaving date",
  managerId: "manager",
  payChanged: "pay changed",
  payRecorded: "pay recorded",
  personId: "person",
  reviewOn: "review date",
  salaryAnnualCents: "yearly pay",
  roleProfileId: "role",
  startedOn: "start date",
};

/** The name of a field in words: `managerId` → "manager", `peopleShare` → "people share". */
export const fieldWords = (field: string): string =>
  FIELD_WORDS[field] ??
  field
    .replace(/([a-z])([A-Z0-9])/g, "$1 $2")
    .replaceAll(/[-_]/g, " ")
    .replace(/ Ids?$/, "")
    .toLowerCase();

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
