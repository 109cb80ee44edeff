import { lapsesOf } from "./cover-lapses.ts";
import type { CompetencyCover, NamedPerson } from "./team-cover.ts";
import type { TeamMatrix } from "./team-matrix.ts";
import { describeThin, isUnknownCover, type ThinCompetency } from "./thin-cover.ts";

/** A critical competency counts as much as two others. */
const CRITICAL_WEIGHT = 2;
/** Evidence that is still good, yet not for long, weighs less than cover that is gone. */
const LAPSE_WEIGHT = 0.25;
/** One holder where one is enough: nothing is missing, and one leaving takes it all. */
const SOLE_WEIGHT = LAPSE_WEIGHT / 2;
const SOON_DAYS = 120;
const MS_PER_DAY = 86_400_000;

export interface CoverRisk {
  kind: "nobody" | "one" | "below" | "lapses";
  /** The competency, its cover and who is nearest. */
  thin: ThinCompetency;
  /** The only holder and how old the newest evidence is. */
  holder: (NamedPerson & { newestMonths: number | null }) | null;
  /** The day after which the cover falls below its minimum, or further below it. */
  lapsesOn: string | null;
  weight: number;
}

/**
 * What endangers the cover of each competency without the excluded people: held by nobody, by one alone, by too few, or
 * by enough on evidence that runs out within four months. The gravest first: the share of the minimum that is missing,
 * critical competencies twice. A competency in which nobody is rated is unknown and no risk that is known.
 */
export function coverRisks(
  matrix: TeamMatrix,
  covers: readonly CompetencyCover[],
  excludedFrom: (cover: CompetencyCover) => ReadonlySet<string>,
): CoverRisk[] {
  const soon = new Date(Date.parse(matrix.today) + SOON_DAYS * MS_PER_DAY).toISOString().slice(0, 10);
  return covers
    .filter((cover) => !isUnknownCover(cover) && cover.minimum > 0)
    .flatMap((cover) => riskOf(matrix, cover, excludedFrom(cover), soon) ?? [])
    .sort((a, b) => b.weight - a.weight || (a.thin.name < b.thin.name ? -1 : 1));
}

function riskOf(
  matrix: TeamMatrix,
  cover: CompetencyCover,
  excluded: ReadonlySet<string>,
  soon: string,
): CoverRisk | null {
  const { minimum, competency } = cover;
  const weigh = (share: number) => share * (competency.isCritical ? CRITICAL_WEIGHT : 1);
  const staying = cover.holders.filter(({ id }) => !excluded.has(id));
  const lapses = lapsesOf(matrix, cover).filter(({ holder }) => !excluded.has(holder.id));
  // The cover falls once so many have lapsed that fewer than the minimum are left.
  const falls = lapses[Math.max(0, staying.length - minimum)] ?? null;
  const lapsesOn = falls && falls.on <= soon ? falls.on : null;
  const missing = minimum - staying.length;
  if (missing <= 0 && staying.length > 1 && !lapsesOn) return null;
  const [only] = staying;
  const holder = staying.length === 1 && only ? { ...only, newestMonths: lapses[0]?.newestMonths ?? null } : null;
  const thin = describeThin(matrix, cover, excluded);
  if (missing > 0) {
    const kind = staying.length === 0 ? "nobody" : staying.length === 1 ? "one" : "below";
    return { kind, thin, holder, lapsesOn, weight: weigh(missing / minimum) };
  }
  if (holder) return { kind: "one", thin, holder, lapsesOn, weight: weigh(SOLE_WEIGHT) };
  return { kind: "lapses", thin, holder: null, lapsesOn, weight: weigh(LAPSE_WEIGHT) };
}
