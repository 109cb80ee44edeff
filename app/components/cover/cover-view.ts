import type { ThinCompetencyView } from "#app/components/matrix/matrix-view.ts";

/** What the cover report shows, as the page hands it over. */
export interface CoverRiskView {
  kind: "nobody" | "one" | "below" | "lapses";
  thin: ThinCompetencyView;
  holder: { id: string; name: string; newestMonths: number | null } | null;
  lapsesOn: string | null;
}

interface ChangedHolderView {
  id: string;
  name: string;
  reason: "joined" | "reached" | "left" | "stale" | "short";
}

export interface CoverComparisonView {
  since: string;
  gained: number;
  lost: number;
  newCompetencies: number;
  changedTotal: number;
  changed: {
    id: string;
    name: string;
    isCritical: boolean;
    before: number;
    after: number;
    minimum: number;
    gained: ChangedHolderView[];
    lost: ChangedHolderView[];
    gainedTotal: number;
    lostTotal: number;
  }[];
}

/** What the address asks for. */
export interface CoverChoice {
  kind: "leaves" | "promoted";
  personIds: string[];
  on: string | null;
  since: string | null;
  find: string;
}
