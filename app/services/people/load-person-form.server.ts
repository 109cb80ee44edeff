import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { personReads, recordRead } from "#app/services/audit/record-read.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findPay, findPerson, listPresentPeople } from "#db/queries/people.ts";
import { findRoleProfile, listRoleProfiles } from "#db/queries/role-profiles.ts";
import { isRecordId } from "./record-id.ts";

/** Everybody who can be chosen as a manager, the roles of the ladder, and whether pay may be entered. */
export async function loadPersonForm(context: ServiceContext) {
  const { db } = context.database;
  const [people, roles] = await Promise.all([
    listPresentPeople(db, context.organisationId, todayOf(context)),
    listRoleProfiles(db, context.organisationId),
  ]);
  return {
    roles: roles.filter(({ archivedAt }) => archivedAt === null).map(({ id, title }) => ({ id, title })),
    managers: people.map(({ id, name, title }) => ({ id, name, title })),
    mayPay: mayForAll(context.role, "pay:write"),
  };
}

/** The same with the person to change, or null when there is none. A manager who left stays in the choice. */
export async function loadPersonToEdit(context: ServiceContext, personId: string) {
  const { db } = context.database;
  const person = isRecordId(personId) ? await findPerson(db, context.organisationId, personId) : null;
  if (!person || person.erasedAt) return null;
  const form = await loadPersonForm(context);
  const [pay, manager, role] = await Promise.all([
    form.mayPay ? findPay(db, context.organisationId, personId) : null,
    person.managerId && !form.managers.some(({ id }) => id === person.managerId)
      ? findPerson(db, context.organisationId, person.managerId)
      : null,
    person.roleProfileId && !form.roles.some(({ id }) => id === person.roleProfileId)
      ? findRoleProfile(db, context.organisationId, person.roleProfileId)
      : null,
  ]);
  await recordRead(context, ...personReads(personId, pay !== null));
  const others = form.managers.filter(({ id }) => id !== personId);
  return {
    ...form,
    managers: manager ? [{ id: manager.id, name: `${manager.name} (left)`, title: manager.title }, ...others] : others,
    roles: role ? [...form.roles, { id: role.id, title: `${role.title} (archived)` }] : form.roles,
    salaryAnnualCents: pay?.salaryAnnualCents ?? null,
    person: {
      id: person.id,
      name: person.name,
      employeeNumber: person.employeeNumber,
      email: person.email,
      title: person.title,
      department: person.department,
      kind: person.kind,
      managerId: person.managerId,
      roleProfileId: person.roleProfileId,
      startedOn: person.startedOn,
      version: person.version,
    },
  };
}
