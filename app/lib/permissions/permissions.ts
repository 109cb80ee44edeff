import type { AccountRole } from "#app/domain/shared/vocabulary.ts";

export const PERMISSIONS = [
  "organisation:read",
  "organisation:write",
  "organisation:delete",
  "accounts:write",
  "own-account:write",
  "own-record:read",
  "contests:write",
  "contests:settle",
  "proposals:write",
  "proposals:settle",
  "privacy:write",
  "people:read",
  "people:write",
  "pay:read",
  "pay:write",
  "competencies:write",
  "profiles:read",
  "profiles:write",
  "development:write",
  "own-development:write",
  "assessments:write",
  "evidence:write",
  "pauses:write",
  "certifications:write",
  "rounds:read",
  "rounds:write",
  "rounds:answer",
  "panels:read",
  "panels:write",
  "panels:score",
  "cases:read",
  "cases:write",
  "cases:review",
  "cases:decide",
  "outcomes:write",
  "outcomes:close",
  "feedback:answer",
  "cases:inform",
  "scenarios:read",
  "scenarios:write",
  "sourcing:read",
  "sourcing:write",
  "providers:read",
  "providers:write",
  "capacity:read",
  "capacity:write",
  "imports:write",
  "exports:read",
  "views:write",
  "own-attributes:write",
  "fairness:read",
  "fairness:write",
  "model:read",
  "model:write",
  "audit:read",
  "backups:write",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** How far a permission reaches: the whole organisation, the reporting line at all depths, or one's own record. */
export type Scope = "all" | "line" | "own";

const everything = Object.fromEntries(PERMISSIONS.map((permission) => [permission, "all"])) as Record<
  Permission,
  Scope
>;

const without = (table: Record<Permission, Scope>, ...left: Permission[]): Partial<Record<Permission, Scope>> =>
  Object.fromEntries(Object.entries(table).filter(([permission]) => !left.includes(permission as Permission)));

/** What everybody may do for themselves. */
const OWN: Partial<Record<Permission, Scope>> = {
  "organisation:read": "all",
  "own-account:write": "own",
  "own-record:read": "own",
  "contests:write": "own",
  "proposals:write": "own",
  "views:write": "own",
  "profiles:read": "all",
  "own-development:write": "own",
  "own-attributes:write": "own",
};

/** What whoever may be asked to assess may do for themself: an auditor writes nothing. */
const ANSWERS: Partial<Record<Permission, Scope>> = {
  "rounds:answer": "own",
  "panels:score": "own",
  "feedback:answer": "own",
};

const TABLE: Record<AccountRole, Partial<Record<Permission, Scope>>> = {
  owner: { ...everything, ...OWN, ...ANSWERS },
  hr: {
    ...without(everything, "organisation:delete", "organisation:write", "audit:read", "backups:write"),
    ...OWN,
    ...ANSWERS,
  },
  manager: {
    ...OWN,
    ...ANSWERS,
    "people:read": "line",
    "assessments:write": "line",
    "evidence:write": "line",
    "proposals:settle": "line",
    "development:write": "line",
    "certifications:write": "line",
    "rounds:read": "line",
    "rounds:write": "line",
    "panels:read": "line",
    "panels:write": "line",
    "cases:read": "line",
    "cases:write": "line",
    "cases:review": "line",
    "outcomes:write": "line",
    "scenarios:read": "line",
    // A provider belongs to the organisation and to nobody's line.
    "providers:read": "all",
    "capacity:read": "line",
    "exports:read": "line",
  },
  staff: { ...OWN, ...ANSWERS, "people:read": "own", "assessments:write": "own", "certifications:write": "own" },
  auditor: {
    ...OWN,
    "people:read": "all",
    "rounds:read": "all",
    "panels:read": "all",
    "cases:read": "all",
    "scenarios:read": "all",
    "sourcing:read": "all",
    "providers:read": "all",
    "capacity:read": "all",
    "exports:read": "all",
    "model:read": "all",
    "audit:read": "all",
  },
};

/** How far the role may do this, or null when it may not. The only place that decides. */
export function permissionScope(role: AccountRole, permission: Permission): Scope | null {
  return TABLE[role][permission] ?? null;
}

/** True when the role may do this for people other than themself: those of its line, or everybody. */
export function mayForOthers(role: AccountRole, permission: Permission): boolean {
  const scope = permissionScope(role, permission);
  return scope === "all" || scope === "line";
}

/** True when the role may do this for everybody in the organisation. */
export function mayForAll(role: AccountRole, permission: Permission): boolean {
  return permissionScope(role, permission) === "all";
}
