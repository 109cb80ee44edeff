import type { ServiceContext } from "#app/services/shared/context.ts";
import {
  type ListedRequirement,
  listRequirements,
  listRoleProfiles,
  type RoleProfile,
} from "#db/queries/role-profiles.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

/** Roles with what each asks for, archived ones included; a role that asks for nothing has one row. */
export async function rolesTable(context: ServiceContext): Promise<ExportTable> {
  const { db } = context.database;
  const [roles, requirements] = await Promise.all([
    listRoleProfiles(db, context.organisationId),
    listRequirements(db, context.organisationId),
  ]);
  const rows = roles.flatMap((role): { role: RoleProfile; requirement: ListedRequirement | null }[] => {
    const asked = requirements.filter(({ roleProfileId }) => roleProfileId === role.id);
    return asked.length ? asked.map((requirement) => ({ role, requirement })) : [{ role, requirement: null }];
  });
  return tableOf(
    [
      ["Role", ({ role }) => role.title],
      ["Track", ({ role }) => role.track],
      ["Rung", ({ role }) => role.rung],
      ["List", ({ role }) => role.listName],
      ["Reference", ({ role }) => role.reference],
      ["Purpose", ({ role }) => role.purpose],
      ["Competency", ({ requirement }) => requirement?.competency.name ?? null],
      ["Required level", ({ requirement }) => requirement?.requiredLevel ?? null],
      ["Critical", ({ requirement }) => requirement && (requirement.isCritical ? "yes" : "no")],
      ["Minimum evidence", ({ requirement }) => requirement?.minimumEvidence ?? null],
      ["Archived on", ({ role }) => role.archivedAt?.toISOString().slice(0, 10) ?? null],
    ],
    rows,
    ({ role }) => role.id,
  );
}
