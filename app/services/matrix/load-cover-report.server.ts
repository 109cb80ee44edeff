import type { ServiceContext } from "#app/services/shared/context.ts";
import { findCover } from "./cover-finding.ts";
import { loadVisibleMatrix } from "./load-visible-matrix.server.ts";
import { countGroups } from "./matrix-columns.ts";
import { coverTeam } from "./team-cover.ts";
import { describeThin, type ThinCompetency } from "./thin-cover.ts";
import { type AskedWhatIf, describeWhatIf } from "./what-if.ts";

const MOST_HOLDERS = 12;

export interface ReportedCompetency extends ThinCompetency {
  below: boolean;
  /** Hold it on evidence past its half-life: shown, never counted. */
  staleHolders: string[];
}

/** Every competency by group: who holds it, who is nearest, what falls under the what-if. Null: nobody has that id. */
export async function loadCoverReport(context: ServiceContext, asked: AskedWhatIf | null) {
  const matrix = await loadVisibleMatrix(context);
  const covers = coverTeam(matrix);
  const whatIf = asked ? describeWhatIf(matrix, covers, asked) : null;
  if (asked && !whatIf) return null;
  const subject = whatIf?.person.id ?? null;
  const report = covers.map((cover): ReportedCompetency => {
    const goes = whatIf !== null && (whatIf.kind === "leaves" || cover.competency.kind === "technical");
    const thin = describeThin(matrix, cover, goes ? subject : null);
    return {
      ...thin,
      holders: thin.holders.slice(0, MOST_HOLDERS),
      below: thin.after < thin.minimum,
      staleHolders: cover.staleHolders.slice(0, MOST_HOLDERS).map(({ name }) => name),
    };
  });
  return {
    team: {
      members: matrix.members.length,
      competencies: covers.length,
      rated: covers.reduce((sum, { fresh, stale }) => sum + fresh + stale, 0),
    },
    finding: findCover(covers),
    groups: countGroups(covers).map(({ code }) => ({
      code,
      competencies: report.filter(({ groupCode }) => groupCode === code),
    })),
    whatIf,
  };
}
