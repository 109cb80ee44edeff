import { OPTION_KINDS, OPTION_TITLES, type OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";

/** For bars, tight columns and the tornado. */
export const OPTION_SHORT_TITLES: Readonly<Record<OptionKind, string>> = {
  "stay-as-is": "As is",
  "specialist-track": "Specialist",
  "lead-trial": "Trial",
  "raise-and-provider": "Raise + provider",
  "promote-and-backfill": "Promote",
  "promote-other": "Other",
  "hire-manager": "Hire",
  "co-managed": "Co-managed",
  "fully-managed": "Managed",
};

const DETAILS: Readonly<Record<OptionKind, string>> = {
  "stay-as-is": "nobody new, nobody leads; the comparison that shows what doing nothing costs",
  "specialist-track": "the expert is raised as an expert and keeps the technical work",
  "lead-trial": "the person of the case leads for some months, with a way back; what follows is decided then",
  "raise-and-provider": "the expert is raised; a provider takes over run work",
  "promote-and-backfill": "the person of the case leads; somebody fills in for their technical work",
  "promote-other": "the likeliest other candidate of the case leads",
  "hire-manager": "a manager comes from outside",
  "co-managed": "a provider shares the work with your people",
  "fully-managed": "a provider runs IT; who of your people leaves is yours to say",
};

export const MANAGEMENT_NEEDS = [
  {
    value: "open",
    label: "Yes, somebody is needed",
    detail:
      "an option in which nobody leads leaves a gap: it is shown, and not compared until the gap is priced or accepted",
  },
  {
    value: "none",
    label: "No",
    detail: "recorded: the team is led well enough as it is, so staying as it is competes too",
  },
];

const OF_A_CASE: readonly OptionKind[] = [
  "specialist-track",
  "lead-trial",
  "raise-and-provider",
  "promote-and-backfill",
  "promote-other",
];

/** The options as boxes to tick; without a promotion case those that need one cannot be chosen. */
export const optionChoices = (hasCase: boolean) =>
  OPTION_KINDS.map((value) => ({
    value,
    label: OPTION_TITLES[value],
    detail: !hasCase && OF_A_CASE.includes(value) ? "needs a promotion case" : DETAILS[value],
    disabled: !hasCase && OF_A_CASE.includes(value),
  }));
