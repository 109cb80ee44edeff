import type { ExistingCompetency } from "#app/domain/imports/competencies-import.ts";
import type { RoleOnRecord } from "#app/domain/imports/occupations-plan.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import type { Db } from "#db/connection/types.ts";
import { listAssessmentsForMatching } from "#db/queries/assessments-import.ts";
import { listAllCompetencies, listCompetencies } from "#db/queries/competencies.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { listAllPeople, listPay } from "#db/queries/people.ts";
import {
  type ListedRequirement,
  listRequirements,
  listRoleProfiles,
  type RoleProfile,
} from "#db/queries/role-profiles.ts";
import { loadTicketRecord } from "./load-ticket-record.server.ts";
import { ENTRY_END, PART_END } from "./planning/packed-levels.ts";
import type { ImportRecord } from "./planning/plans-by-kind.ts";

/** What is on record already, for telling a new row from a known one. Of an import of pay it holds pay. */
export async function loadRecord(db: Db, organisationId: string, kind: ImportKind): Promise<ImportRecord> {
  if (kind === "competencies") return { kind, existing: await existingCompetencies(db, organisationId) };
  if (kind === "occupations") {
    const [skills, roles, requirements] = await Promise.all([
      existingCompetencies(db, organisationId),
      listRoleProfiles(db, organisationId),
      listRequirements(db, organisationId),
    ]);
    return { kind, skills, roles: roles.map((role) => roleOnRecord(role, requirements)) };
  }
  if (kind === "tickets") return { kind, ...(await loadTicketRecord(db, organisationId)) };
  const people = (await listAllPeople(db, organisationId)).filter(({ erasedAt }) => erasedAt === null);
  if (kind === "people") return { kind, existing: people };
  if (kind === "pay") {
    const [existing, organisation] = await Promise.all([
      listPay(db, organisationId),
      findOrganisation(db, organisationId),
    ]);
    return { kind, people, existing, currency: organisation?.currency ?? "" };
  }
  const personIds = people.map((person) => person.id);
  const ends = { partEnd: PART_END, entryEnd: ENTRY_END };
  const [competencies, existing] = await Promise.all([
    listCompetencies(db, organisationId),
    listAssessmentsForMatching(db, organisationId, personIds, ends),
  ]);
  return { kind, people, competencies, existing };
}

const existingCompetencies = async (db: Db, organisationId: string): Promise<ExistingCompetency[]> =>
  (await listAllCompetencies(db, organisationId)).map(
    ({ organisationId: _, requiredFor: _for, position: _place, createdAt: _made, archivedAt, ...competency }) => ({
      ...competency,
      isArchived: archivedAt !== null,
    }),
  );

const roleOnRecord = (
  { id, title, listName, reference, version }: RoleProfile,
  requirements: readonly ListedRequirement[],
): RoleOnRecord => ({
  ...{ id, title, listName, reference, version },
  requirements: requirements
    .filter(({ roleProfileId }) => roleProfileId === id)
    .map(({ competencyId, requiredLevel }) => ({ competencyId, requiredLevel })),
});
