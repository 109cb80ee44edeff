import { formatCount, formatList } from "#app/lib/format.ts";
import type { SourcingPlanPage } from "#app/services/sourcing/load-plan.server.ts";

/** A stance that holds in a smaller share of the weightings is called out. */
const FIRM = 0.8;

/** The plan in one or two sentences. */
export function planAnswer({ functions }: Pick<SourcingPlanPage, "functions">): string {
  if (functions.length === 0) return "No function is in the plan yet.";
  const of = (stance: string | null) => functions.filter(({ decision }) => decision.stance === stance).length;
  const parts = [
    `${of("keep")} to keep`,
    `${of("co-manage")} to co-manage`,
    `${of("outsource")} to outsource`,
    ...(of(null) ? [`${of(null)} not scored`] : []),
  ];
  const shaky = functions.filter(({ decision }) => (decision.stability?.keptShare ?? 1) < FIRM).length;
  const unknown = functions.filter(({ cover }) => cover.state !== "known").length;
  const empty = functions.filter(({ gate }) => gate.open.includes("seat")).length;
  const rest = [
    ...(shaky ? [`${formatCount(shaky, "stance holds", "stances hold")} in fewer than 8 of 10 weightings`] : []),
    ...(unknown ? [`own cover is unknown for ${unknown}`] : []),
    ...(empty ? [`${formatCount(empty, "seat has", "seats have")} nobody named`] : []),
  ];
  const first = `${formatList(parts)}.`;
  return rest.length === 0 ? first : `${first} ${rest.join("; ").replace(/^./, (letter) => letter.toUpperCase())}.`;
}
