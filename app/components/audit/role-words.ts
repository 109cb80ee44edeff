const ROLES: Record<string, string> = {
  owner: "Owner",
  hr: "HR",
  manager: "Manager",
  staff: "Staff",
  auditor: "Auditor",
};

/** The role of an account in words; nothing where the account is gone. */
export const roleWords = (role: string | null | undefined): string => (role && ROLES[role]) || "";
