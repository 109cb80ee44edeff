import { mayForAll, mayForOthers, permissionScope } from "#app/lib/permissions/permissions.ts";
import { proposalReader } from "#app/services/proposals/load-proposals.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { countForShell as count } from "#db/queries/shell.ts";

/** Whether this account stands for somebody who may be asked to assess others. */
export const mayAnswer = ({ role, personId }: Pick<ServiceContext, "role" | "personId">): boolean =>
  personId != null && permissionScope(role, "rounds:answer") !== null;

/** How much there is of each thing within reach, and how much waits for this account. Zero for what it may not see. */
export async function countForShell(context: ServiceContext) {
  const { role, personId = null } = context;
  return count(context.database.db, context.organisationId, {
    reach: mayForOthers(role, "people:read") ? reachIds(await reachOf(context, "people:read")) : [],
    assessorId: mayAnswer(context) ? personId : null,
    reviewerId: mayForOthers(role, "cases:review") ? context.accountId : null,
    contests: mayForAll(role, "contests:settle") ? { exceptPersonId: personId } : null,
    proposals: mayForOthers(role, "proposals:settle") ? await proposalReader(context) : null,
    mayErase: mayForAll(role, "privacy:write"),
    today: todayOf(context),
  });
}
