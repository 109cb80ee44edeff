import type { AssumptionId } from "#app/domain/cost/defaults.ts";

export interface AssumptionGroup {
  title: string;
  has: (id: AssumptionId) => boolean;
}

const oneOf =
  (...ids: AssumptionId[]) =>
  (id: AssumptionId) =>
    ids.includes(id);

/** The order in which assumptions are read; the last group takes what no other has. */
export const ASSUMPTION_GROUPS: readonly AssumptionGroup[] = [
  {
    title: "People and pay",
    has: (id) =>
      id.startsWith("wage-") ||
      oneOf(
        "manager-pay",
        "backfill-pay",
        "burden-factor",
        "raise",
        "turnover-engineers",
        "turnover-support",
        "replacement-share",
        "fill-months",
        "workplace",
        "training-second-person",
        "net-hours",
        "on-call-week",
      )(id),
  },
  {
    title: "Promotion and management",
    has: oneOf(
      "pay-uplift",
      "uplift-burden",
      "reversal-share",
      "reversal-cost",
      "transition-months",
      "trial-transition",
      "external-hire-success",
    ),
  },
  {
    title: "Provider",
    has: (id) =>
      id.startsWith("fee-") ||
      id.startsWith("co-managed-") ||
      oneOf(
        "minimum-billing",
        "provider-escalator",
        "onboarding-months",
        "parallel-months",
        "outside-hours",
        "outside-rate",
        "projects-share",
        "governance-share",
        "governance-fte",
        "provider-failure",
        "exit-share",
      )(id),
  },
  { title: "Tools", has: oneOf("tools-per-device", "devices-per-user", "watch-per-device") },
  { title: "Growth and money", has: () => true },
];

/** Items by group in the order of the groups; empty groups are left out. */
export function byAssumptionGroup<Item extends { id: AssumptionId }>(items: readonly Item[]) {
  const groupOf = (id: AssumptionId) => ASSUMPTION_GROUPS.findIndex(({ has }) => has(id));
  return ASSUMPTION_GROUPS.map(({ title }, place) => ({
    title,
    items: items.filter(({ id }) => groupOf(id) === place),
  })).filter(({ items: ofGroup }) => ofGroup.length > 0);
}
