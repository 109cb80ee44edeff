import { nearestWords } from "#app/components/matrix/nearest-words.ts";
import { formatMonth } from "#app/lib/format.ts";
import type { CoverRiskView } from "./cover-view.ts";

const months = (count: number): string => {
  if (count === 0) return "less than a month old";
  return count === 1 ? "1 month old" : `${count} months old`;
};

/** "Backup and restore rests on Priya Raman alone; the last evidence is 14 months old." */
export function riskSentence({ kind, thin, holder, lapsesOn }: CoverRiskView, locale: string): string {
  const { name, requiredLevel, minimum, after } = thin;
  const lapse = lapsesOn ? formatMonth(lapsesOn, locale) : null;
  switch (kind) {
    case "nobody":
      return `Nobody holds ${name} at level ${requiredLevel} on fresh evidence.`;
    case "one": {
      const age = holder?.newestMonths == null ? "" : `; the last evidence is ${months(holder.newestMonths)}`;
      const until = lapse ? `, and counts until ${lapse} at the latest` : "";
      return `${name} rests on ${holder?.name ?? "one person"} alone${age}${until}.`;
    }
    case "below":
      return `${name} is held by ${after} of the ${minimum} needed${lapse ? `, and by fewer after ${lapse}` : ""}.`;
    case "lapses":
      return `${name} falls below its minimum of ${minimum} after ${lapse}, unless somebody is assessed anew.`;
  }
}

/** Who could fill it and how far they are; nothing where enough hold it. */
export function fillWords({ kind, thin }: CoverRiskView): string | null {
  if (kind === "lapses" || thin.after >= thin.minimum) return null;
  const { names, detail } = nearestWords(thin);
  return `Nearest: ${names}, ${detail}`;
}
