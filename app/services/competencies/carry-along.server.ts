import { z } from "zod";
import { type AskedByRole, carriedRequirements, isSameAsked } from "#app/domain/competency/succession.ts";
import type { Tx } from "#db/connection/types.ts";
import { deleteRequirement, listRequirements, putRequirement } from "#db/queries/role-profiles.ts";
import {
  moveOpenProposals,
  moveOpenSteps,
  moveProposalsBack,
  moveStepsBack,
  type Succession,
} from "#db/queries/successions.ts";

const asked = z.object({ requiredLevel: z.number(), isCritical: z.boolean(), minimumEvidence: z.number() });
const schema = z.object({
  requirements: z.array(z.object({ roleProfileId: z.string(), before: asked.nullable(), after: asked })),
  stepIds: z.array(z.string()),
  proposalIds: z.array(z.string()).default([]),
  /** The successor was made by the split and goes with its end. */
  isNew: z.boolean(),
});

/** What followed a competency to its successor, as it is kept with the succession. */
export type Carried = z.infer<typeof schema>;

interface Succeeding {
  fromId: string;
  toId: string;
  isNew: boolean;
  /** What is still open, steps and proposed evidence, goes to one successor alone. */
  withOpen: boolean;
}

/** Lets roles ask for the successor, and open steps and proposals aim at it; returns how it was before. */
export async function carryAlong(
  tx: Tx,
  organisationId: string,
  requirements: readonly AskedByRole[],
  { fromId, toId, isNew, withOpen }: Succeeding,
): Promise<Carried> {
  const carried = carriedRequirements(requirements, fromId, toId);
  for (const { roleProfileId, after } of carried)
    await putRequirement(tx, { ...after, organisationId, roleProfileId, competencyId: toId });
  const stepIds = withOpen ? await moveOpenSteps(tx, organisationId, fromId, toId) : [];
  const proposalIds = withOpen ? await moveOpenProposals(tx, organisationId, fromId, toId) : [];
  return { requirements: carried, stepIds, proposalIds, isNew };
}

/** Gives roles, steps and proposals back what they had; a requirement that somebody changed since stays as it is. */
export async function carryBack(tx: Tx, organisationId: string, succession: Succession): Promise<{ isNew: boolean }> {
  const { requirements, stepIds, proposalIds, isNew } = schema.parse(succession.carried);
  const { fromId, toId } = succession;
  const current = await listRequirements(tx, organisationId);
  for (const { roleProfileId, before, after } of requirements) {
    const now = current.find((one) => one.roleProfileId === roleProfileId && one.competencyId === toId);
    if (!now || !isSameAsked(now, after)) continue;
    if (before) await putRequirement(tx, { ...before, organisationId, roleProfileId, competencyId: toId });
    else await deleteRequirement(tx, organisationId, roleProfileId, toId);
  }
  await moveStepsBack(tx, organisationId, stepIds, { fromId, toId });
  await moveProposalsBack(tx, organisationId, proposalIds, fromId);
  return { isNew };
}
