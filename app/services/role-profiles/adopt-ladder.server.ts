import { askedBy, type LadderProfile } from "#app/domain/competency/ladder/ladder-profile.ts";
import { LADDERS, type LadderId } from "#app/domain/competency/ladder/ladders.ts";
import { addBuiltIn } from "#app/services/competencies/add-built-in.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { joinTransaction } from "#app/services/shared/join-transaction.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import {
  insertRequirements,
  insertRoleProfiles,
  listRoleProfiles,
  type NewRequirement,
  type NewRoleProfile,
} from "#db/queries/role-profiles.ts";
import { roleVerdict } from "./role-verdict.ts";

export interface AdoptedLadder {
  roles: number;
  /** Competencies that the roles ask for and that were not in the catalogue of the organisation. */
  competencies: number;
}

/** Adds the roles of a built-in ladder that are missing, and with them the competencies that they ask for. */
export async function adoptLadder(context: ServiceContext, ladderId: LadderId): Promise<Verdict<AdoptedLadder>> {
  const { name, profiles } = LADDERS[ladderId];
  try {
    return await write(context, "profiles:write", async (tx, audit) => {
      const existing = await listRoleProfiles(tx, context.organisationId);
      const missing = profiles.filter(({ code }) => existing.every((row) => row.code !== code));
      if (missing.length === 0) return stopped("All roles of this ladder are on record already.");
      const clash = missing.find(({ title }) => existing.some((row) => row.title === title));
      if (clash) return stopped(`${clash.title}: a role of yours has this title; rename it first.`);
      const competencies = await addMissingCompetencies(context, tx, missing);
      const idOfCode = new Map(
        (await listAllCompetencies(tx, context.organisationId)).map(({ code, id }) => [code ?? "", id]),
      );
      const rows = missing.map((profile) => roleRows(context, profile, idOfCode));
      await insertRoleProfiles(
        tx,
        rows.map(({ profile }) => profile),
      );
      await insertRequirements(
        tx,
        rows.flatMap(({ requirements }) => requirements),
      );
      await audit({
        action: "role.adopt",
        subjectKind: "role",
        subjectId: null,
        after: { ladder: name, codes: missing.map(({ code }) => code) },
      });
      return { ok: true as const, value: { roles: missing.length, competencies } };
    });
  } catch (error) {
    return roleVerdict(error);
  }
}

async function addMissingCompetencies(context: ServiceContext, tx: Tx, profiles: readonly LadderProfile[]) {
  const known = new Set((await listAllCompetencies(tx, context.organisationId)).map(({ code }) => code));
  const asked = new Set(profiles.flatMap(({ asks }) => Object.keys(asks)));
  const missing = [...asked].filter((code) => !known.has(code));
  if (missing.length === 0) return 0;
  const verdict = await addBuiltIn(joinTransaction(context, tx), missing);
  return verdict.ok ? verdict.value.length : stopped(verdict.reason);
}

/** A role and what it asks for as rows; ids of competencies by their code. */
function roleRows(
  { organisationId, now }: ServiceContext,
  ladderProfile: LadderProfile,
  idOfCode: ReadonlyMap<string, string>,
): { profile: NewRoleProfile; requirements: NewRequirement[] } {
  const { code, track, rung, title, purpose } = ladderProfile;
  const roleProfileId = crypto.randomUUID();
  return {
    profile: { id: roleProfileId, organisationId, code, track, rung, title, purpose, createdAt: now, updatedAt: now },
    requirements: askedBy(ladderProfile).flatMap(({ code: asked, ...requirement }) => {
      const competencyId = idOfCode.get(asked);
      return competencyId === undefined ? [] : [{ ...requirement, organisationId, roleProfileId, competencyId }];
    }),
  };
}
