import type { NavigationItem } from "#app/components/shell/app-shell.tsx";
import { paths } from "#app/lib/paths.ts";

interface Shell {
  counts: {
    members: number;
    openCases: number;
    scenarios: number;
    contests: number;
    proposals: number;
    requests: number;
    /** Cases that wait for the reader's view. */
    owedViews: string[];
  };
  may: {
    people: boolean;
    rounds: boolean;
    panels: boolean;
    answer: boolean;
    imports: boolean;
    scenarios: boolean;
    sourcing: boolean;
    providers: boolean;
    capacity: boolean;
    cases: boolean;
    ownRecord: boolean;
    exports: boolean;
    fairness: boolean;
    audit: boolean;
    settleProposals: boolean;
    settleContests: boolean;
  };
}

/** The sidebar: what is not allowed is not in it. */
export function navigationFor({ counts, may }: Shell): NavigationItem[] {
  const items: (NavigationItem | false)[] = [
    may.people && { group: null, label: "Overview", to: paths.overview(), icon: "overview" },
    may.ownRecord && { group: null, label: "My record", to: paths.myRecord(), icon: "ownRecord" },
    may.answer && {
      group: null,
      label: "Asked of you",
      to: paths.requests(),
      icon: "requests",
      ...(counts.requests + counts.owedViews.length ? { count: counts.requests + counts.owedViews.length } : {}),
    },
    may.people && { group: "People", label: "Competency matrix", to: paths.matrix(), icon: "matrix" },
    may.people && { group: "People", label: "Cover", to: paths.coverReport(), icon: "cover" },
    may.people && { group: "People", label: "People", to: paths.people(), icon: "people", count: counts.members },
    may.cases && { group: "People", label: "Team picture", to: paths.promotionBoard(), icon: "picture" },
    { group: "People", label: "Roles", to: paths.roles(), icon: "roles" },
    may.rounds && { group: "People", label: "Assessment rounds", to: paths.rounds(), icon: "rounds" },
    may.panels && { group: "People", label: "Interviews and trials", to: paths.panels(), icon: "panels" },
    may.cases && {
      group: "Decisions",
      label: "Promotion cases",
      to: paths.cases(),
      icon: "cases",
      count: counts.openCases,
    },
    may.cases && { group: "Decisions", label: "Succession", to: paths.succession(), icon: "succession" },
    may.cases && { group: "Decisions", label: "Track record", to: paths.trackRecord(), icon: "trackRecord" },
    may.scenarios && {
      group: "Decisions",
      label: "Scenarios",
      to: paths.scenarios(),
      icon: "scenarios",
      count: counts.scenarios,
    },
    may.sourcing && { group: "Decisions", label: "Sourcing plan", to: paths.sourcing(), icon: "sourcing" },
    may.providers && { group: "Decisions", label: "Providers", to: paths.providers(), icon: "providers" },
    may.capacity && { group: "Decisions", label: "Capacity", to: paths.capacity(), icon: "capacity" },
    may.fairness && { group: "Decisions", label: "Fairness", to: paths.fairness(), icon: "fairness" },
    may.imports && { group: "Records", label: "Imports", to: paths.imports(), icon: "imports" },
    may.exports && { group: "Records", label: "Exports", to: paths.exports(), icon: "exports" },
    may.settleContests &&
      counts.contests > 0 && {
        group: "Records",
        label: "Contested entries",
        to: paths.contests(),
        icon: "contests",
        count: counts.contests,
      },
    may.settleProposals &&
      counts.proposals > 0 && {
        group: "Records",
        label: "Proposed evidence",
        to: paths.proposals(),
        icon: "proposals",
        count: counts.proposals,
      },
    may.audit && { group: "Records", label: "Audit trail", to: paths.audit(), icon: "audit" },
    { group: "Records", label: "Competency catalogue", to: paths.competencies(), icon: "catalogue" },
    { group: "Records", label: "How this is computed", to: paths.computed(), icon: "method" },
    { group: null, label: "Settings", to: paths.settings(), icon: "settings" },
  ];
  return items.filter((item) => item !== false);
}
