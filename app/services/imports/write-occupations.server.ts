import type { ListFacts } from "#app/domain/imports/competencies-import.ts";
import { competencyOfSkill, type SkillAsked, startOf } from "#app/domain/imports/occupations-plan.ts";
import { positionAtEnd } from "#app/services/competencies/add-competency.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertCatalogueChanges } from "#db/queries/catalogue-imports.ts";
import { insertCompetencies, listAllCompetencies } from "#db/queries/competencies.ts";
import { commitClaimedImport, recordProgress } from "#db/queries/imports.ts";
import {
  deleteRequirement,
  insertRoleProfiles,
  listRequirements,
  putRequirement,
  updateRoleProfile,
} from "#db/queries/role-profiles.ts";
import { finished, ImportCancelled, type Plan } from "./finished-import.ts";

/** Writes the roles of the chosen occupations and the skills that the catalogue does not have, in one transaction. */
export async function writeOccupations(
  context: ServiceContext,
  importId: string,
  plan: Plan,
  list: ListFacts,
): Promise<void> {
  const { organisationId, now } = context;
  const asked = plan.rows.flatMap((row) => (row.asked ? [row.asked] : []));
  await write(context, "profiles:write", async (tx, audit) => {
    const competencyIds = await addSkills(tx, context, importId, asked, list);
    for (const code of new Set(asked.map((one) => one.code))) {
      const ofRole = asked.filter((one) => one.code === code);
      await writeRole(tx, context, importId, { asked: ofRole, list, competencyIds, audit });
    }
    await recordProgress(tx, organisationId, importId, plan.rows.length);
    const done = { ...finished(plan, now), listName: list.name || null, listRelease: list.release || null };
    if (!(await commitClaimedImport(tx, organisationId, importId, done))) throw new ImportCancelled();
    await audit({
      action: "import.commit",
      subjectKind: "import",
      subjectId: importId,
      after: { kind: "occupations", list: list.name, release: list.release, ...plan.counts },
    });
  });
}

/** Ids of the competencies by skill; those that the catalogue does not have are added. */
async function addSkills(
  tx: Tx,
  { organisationId, now }: ServiceContext,
  importId: string,
  asked: readonly SkillAsked[],
  list: ListFacts,
): Promise<Map<string, string>> {
  const ids = new Map(asked.flatMap(({ skillId, competencyId }) => (competencyId ? [[skillId, competencyId]] : [])));
  const missing = [
    ...new Map(asked.filter(({ skillId }) => !ids.has(skillId)).map((one) => [one.skillId, one])).values(),
  ];
  const existing: { groupCode: string; position: number }[] = await listAllCompetencies(tx, organisationId);
  const rows = missing.map((one) => {
    const values = competencyOfSkill(one, list.name);
    const position = positionAtEnd(existing, values.groupCode);
    existing.push({ groupCode: values.groupCode, position });
    const id = crypto.randomUUID();
    ids.set(one.skillId, id);
    return { ...values, id, organisationId, requiredFor: [], position, createdAt: now };
  });
  if (rows.length > 0) await insertCompetencies(tx, rows);
  const change = { organisationId, importId, subjectKind: "competency" as const, before: null, version: 1 };
  await insertCatalogueChanges(
    tx,
    rows.map(({ id }) => ({ ...change, subjectId: id })),
  );
  return ids;
}

interface RoleToWrite {
  asked: readonly SkillAsked[];
  list: ListFacts;
  competencyIds: ReadonlyMap<string, string>;
  audit: Audit;
}

async function writeRole(
  tx: Tx,
  { organisationId, now }: ServiceContext,
  importId: string,
  { asked, list, competencyIds, audit }: RoleToWrite,
): Promise<void> {
  const [first] = asked;
  if (!first) return;
  const { code, title, roleVersion } = first;
  const roleId = first.roleId ?? crypto.randomUUID();
  const plainOf = async () =>
    (await listRequirements(tx, organisationId, roleId)).map(
      ({ competencyId, requiredLevel, isCritical, minimumEvidence }) => ({
        ...{ competencyId, requiredLevel, isCritical, minimumEvidence },
      }),
    );
  const before = first.roleId ? await plainOf() : null;
  if (first.roleId === null) {
    const row = { ...startOf(code), id: roleId, organisationId, title, listName: list.name, reference: code };
    await insertRoleProfiles(tx, [{ ...row, createdAt: now, updatedAt: now }]);
  } else if (!(await updateRoleProfile(tx, organisationId, roleId, roleVersion ?? 0, { updatedAt: now })))
    throw new Error(`Somebody changed the role ${title} meanwhile.`);
  for (const { skillId, level } of asked) {
    const competencyId = competencyIds.get(skillId) ?? "";
    const known = before?.find((one) => one.competencyId === competencyId);
    const { isCritical = false, minimumEvidence = 1 } = known ?? {};
    if (level === null) await deleteRequirement(tx, organisationId, roleId, competencyId);
    else
      await putRequirement(tx, {
        ...{ organisationId, roleProfileId: roleId, competencyId, requiredLevel: level },
        ...{ isCritical, minimumEvidence },
      });
  }
  const after = await plainOf();
  await insertCatalogueChanges(tx, [
    {
      ...{ organisationId, importId, subjectKind: "role", subjectId: roleId },
      ...{ before: before ? { before, after } : null, version: before ? (roleVersion ?? 0) + 1 : 1 },
    },
  ]);
  await audit({
    action: "role.import",
    subjectKind: "role",
    subjectId: roleId,
    ...(before ? { before: { requirements: before } } : {}),
    after: { list: list.name, release: list.release, reference: code, requirements: after },
  });
}
