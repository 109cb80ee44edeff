import { describe, expect, it } from "vitest";
import { ACCOUNT_ROLES, type AccountRole } from "#app/domain/shared/vocabulary.ts";
import {
  mayForAll,
  PERMISSIONS,
  type Permission,
  permissionScope,
  type Scope,
} from "#app/lib/permissions/permissions.ts";

const NOBODY = null;

/** Every role × permission, written out by hand from the roles of the design. */
const EXPECTED: Record<Permission, Record<AccountRole, Scope | null>> = {
  "organisation:read": { owner: "all", hr: "all", manager: "all", staff: "all", auditor: "all" },
  "organisation:write": { owner: "all", hr: NOBODY, manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "organisation:delete": { owner: "all", hr: NOBODY, manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "accounts:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "own-account:write": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: "own" },
  "own-record:read": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: "own" },
  "contests:write": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: "own" },
  "contests:settle": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "proposals:write": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: "own" },
  "proposals:settle": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: NOBODY },
  "privacy:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "people:read": { owner: "all", hr: "all", manager: "line", staff: "own", auditor: "all" },
  "people:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "pay:read": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "pay:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "competencies:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "profiles:read": { owner: "all", hr: "all", manager: "all", staff: "all", auditor: "all" },
  "profiles:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "development:write": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: NOBODY },
  "own-development:write": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: "own" },
  "assessments:write": { owner: "all", hr: "all", manager: "line", staff: "own", auditor: NOBODY },
  "evidence:write": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: NOBODY },
  "pauses:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "certifications:write": { owner: "all", hr: "all", manager: "line", staff: "own", auditor: NOBODY },
  "rounds:read": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: "all" },
  "rounds:write": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: NOBODY },
  "rounds:answer": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: NOBODY },
  "panels:read": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: "all" },
  "panels:write": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: NOBODY },
  "panels:score": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: NOBODY },
  "cases:read": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: "all" },
  "cases:write": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: NOBODY },
  "cases:review": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: NOBODY },
  "cases:decide": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "outcomes:write": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: NOBODY },
  "outcomes:close": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "feedback:answer": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: NOBODY },
  "scenarios:read": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: "all" },
  "scenarios:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  // The plan is about the whole organisation and its cover counts everybody: a line is no part of it to be read alone.
  "sourcing:read": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: "all" },
  "sourcing:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "providers:read": { owner: "all", hr: "all", manager: "all", staff: NOBODY, auditor: "all" },
  "providers:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "capacity:read": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: "all" },
  "capacity:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "imports:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "exports:read": { owner: "all", hr: "all", manager: "line", staff: NOBODY, auditor: "all" },
  "views:write": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: "own" },
  "own-attributes:write": { owner: "own", hr: "own", manager: "own", staff: "own", auditor: "own" },
  "fairness:read": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "cases:inform": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "fairness:write": { owner: "all", hr: "all", manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "backups:write": { owner: "all", hr: NOBODY, manager: NOBODY, staff: NOBODY, auditor: NOBODY },
  "model:read": { owner: "all", hr: "all", manager: null, staff: null, auditor: "all" },
  "model:write": { owner: "all", hr: "all", manager: null, staff: null, auditor: null },
  "audit:read": { owner: "all", hr: NOBODY, manager: NOBODY, staff: NOBODY, auditor: "all" },
};

describe("the permission table", () => {
  const cases = PERMISSIONS.flatMap((permission) => ACCOUNT_ROLES.map((role) => ({ permission, role })));

  it.each(cases)("$role and $permission", ({ permission, role }) => {
    const expected = EXPECTED[permission][role];
    expect(permissionScope(role, permission)).toBe(expected);
    expect(mayForAll(role, permission)).toBe(expected === "all");
  });

  it("lets the owner do everything", () => {
    expect(PERMISSIONS.filter((permission) => permissionScope("owner", permission) === null)).toEqual([]);
  });

  it("lets the auditor write nothing but what is the auditor's own", () => {
    const writes = PERMISSIONS.filter((permission) => /:(write|delete|decide)$/.test(permission));
    expect(writes.filter((permission) => permissionScope("auditor", permission) !== null)).toEqual([
      "own-account:write",
      "contests:write",
      "proposals:write",
      "own-development:write",
      "views:write",
      "own-attributes:write",
    ]);
  });
});
