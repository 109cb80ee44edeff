import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { mayForAll, mayForOthers, permissionScope } from "#app/lib/permissions/permissions.ts";
import { countOpenContests } from "#app/services/contests/list-open-contests.server.ts";
import { countDueForErasure } from "#app/services/privacy/retention.server.ts";
import { countProposals } from "#app/services/proposals/load-proposals.server.ts";
import { mayOpenScenarios } from "#app/services/scenarios/scenario-access.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { countForShell } from "#db/queries/shell.ts";

/** What every page shows around itself: organisation, account, and how much there is of each thing within reach. */
export async function loadShell(viewer: Viewer) {
  const today = viewer.now.toISOString().slice(0, 10);
  const may = {
    people: mayForOthers(viewer.role, "people:read"),
    rounds: mayForOthers(viewer.role, "rounds:read"),
    answer: viewer.personId != null && permissionScope(viewer.role, "rounds:answer") !== null,
    panels: mayForOthers(viewer.role, "panels:read"),
    imports: mayForAll(viewer.role, "imports:write"),
    scenarios: mayOpenScenarios(viewer.role),
    cases: mayForOthers(viewer.role, "cases:read"),
    exports: mayForOthers(viewer.role, "exports:read"),
    fairness: mayForAll(viewer.role, "fairness:read"),
    audit: mayForAll(viewer.role, "audit:read"),
    settleProposals: mayForOthers(viewer.role, "proposals:settle"),
    settleContests: mayForAll(viewer.role, "contests:settle"),
  };
  const reach = may.people ? reachIds(await reachOf(viewer, "people:read")) : [];
  const assessorId = may.answer ? (viewer.personId ?? null) : null;
  const reviewerId = mayForOthers(viewer.role, "cases:review") ? viewer.accountId : null;
  const [counts, contests, proposals, dueForErasure] = await Promise.all([
    countForShell(viewer.database.db, viewer.organisationId, { reach, assessorId, reviewerId, today }),
    may.settleContests ? countOpenContests(viewer) : 0,
    may.settleProposals ? countProposals(viewer) : 0,
    countDueForErasure(viewer),
  ]);
  return {
    today,
    organisation: viewer.organisation,
    account: { name: viewer.accountName, role: viewer.role },
    counts: { ...counts, contests, proposals },
    dueForErasure,
    may: {
      ...may,
      ownRecord: viewer.personId != null,
      removeDemo: viewer.organisation.isDemo && mayForAll(viewer.role, "organisation:delete"),
    },
  };
}
