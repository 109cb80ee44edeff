import type { SourcingStance } from "#app/domain/competency/catalogue/it-functions.ts";
import { CRITERION_WORDS } from "#app/domain/sourcing/criteria.ts";
import { formatCount, formatList } from "#app/lib/format.ts";
import type { FunctionView } from "./plan-view.ts";

export const STANCE_NAMES: Readonly<Record<SourcingStance, string>> = {
  keep: "Keep",
  "co-manage": "Co-manage",
  outsource: "Outsource",
};

/** Lower case, inside a sentence. */
export const stanceWords = (stance: SourcingStance): string => STANCE_NAMES[stance].toLowerCase();

const strongestWords = ({ strongest }: FunctionView): string =>
  strongest.length === 0
    ? ""
    : `, above all ${formatList(strongest.map((criterion) => CRITERION_WORDS[criterion].name.toLowerCase()))}`;

const people = (count: number) => formatCount(count, "person", "people");

/** Why the function has this stance, in one sentence. */
export function reasonSentence(shown: FunctionView): string {
  const { decision, cover, scores } = shown;
  const there = cover.state === "known" ? `${cover.there} of the ${people(cover.needed)} needed` : "";
  switch (decision.reason) {
    case "legal-gate":
      return `Legal accountability is ${scores.liability} of 4: a provider can share the work and never has all of it.`;
    case "too-few-to-keep":
      return `The criteria push to keep it, but only ${there} ${cover.state === "known" && cover.there === 1 ? "is" : "are"} there: that takes hiring.`;
    case "part-of-the-people":
      return `With ${there}, own people and a provider share it.`;
    case "rests-on-one":
      return `The criteria push to keep it, but it rests on ${soleWords(shown)}.`;
    case "close-score":
      return "What pushes to keep and what pushes to outsource are too close to call.";
    case "pushes-to-keep":
      return `The criteria push to keep it${strongestWords(shown)}.`;
    case "pushes-to-outsource":
      return `The criteria push to outsource it${strongestWords(shown)}.`;
    case "not-scored":
      return "Too little of it is scored to say.";
  }
}

/** Who alone carries what: "Marta Lindqvist alone for WAN links". */
export function soleWords({ cover }: FunctionView): string {
  if (cover.state !== "known" || cover.sole.length === 0) return "nobody alone";
  const byPerson = new Map<string, string[]>();
  for (const { person, competency } of cover.sole) {
    byPerson.set(person, [...(byPerson.get(person) ?? []), competency]);
  }
  return formatList(
    [...byPerson].map(([person, held]) => `${person} alone for ${formatList(held, 2)}`),
    2,
  );
}

/** How far own people cover it; unknown is said and is not nobody. */
export function coverWords(shown: FunctionView): string {
  const { cover } = shown;
  switch (cover.state) {
    case "nothing-linked":
      return "unknown: no competency is linked";
    case "nobody-rated":
      return "unknown: nobody is rated in it";
    case "known":
      return `${cover.there} of ${cover.needed} needed`;
  }
}

/** What has to be known beside the numbers of the cover. */
export function coverNotes(shown: FunctionView): string[] {
  const { cover } = shown;
  if (cover.state !== "known") return [];
  return [
    ...(cover.busFactor === 0 ? ["nobody for one of them"] : []),
    ...(cover.sole.length > 0 ? [soleWords(shown)] : []),
    ...(cover.unrated.length > 0 ? [`not counted, nobody rated: ${formatList(cover.unrated, 2)}`] : []),
  ];
}

/** In how many of 100 weightings that are up to 30 % off the stance holds: "holds in 87 of 100, else co-manage". */
export function stabilityWords({ decision }: FunctionView): string {
  const { stability, stance } = decision;
  if (!stability || !stance) return "–";
  if (stability.isStable) return "holds always";
  const others = stability.stances.filter((other) => other !== stance).map(stanceWords);
  // Some weighting changes it, even where none of those drawn does.
  const hundred = Math.min(99, Math.round(stability.keptShare * 100));
  return `holds in ${hundred} of 100, else ${others.join(" or ")}`;
}
