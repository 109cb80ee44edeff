import { formatCount, formatList } from "#app/lib/format.ts";
import type { WhatIfView } from "./matrix-view.ts";
import { whatIfWords } from "./what-if-words.ts";

interface Held {
  id: string;
  name: string;
  holder: { id: string; name: string } | null;
}

export interface FindingView {
  below: number;
  unknown: number;
  nobody: { count: number; first: Held[] };
  one: { count: number; first: Held[] };
}

/** Of more than this only some are named: a sentence with ten names is not read. */
const MOST_NAMED = 4;
const NAMED_OF_MANY = 3;

/** "Routing, Firewalls, Backup and 6 more". */
function namesOf(items: { name: string }[], count: number): string {
  const named = items.slice(0, count > MOST_NAMED ? NAMED_OF_MANY : MOST_NAMED).map(({ name }) => name);
  return formatList(count > named.length ? [...named, `${count - named.length} more`] : named);
}

/** What the cover comes to, by name where that can still be read: the sentence at the head of the matrix. */
export function findingSentence(finding: FindingView, team: { competencies: number; rated: number }): string {
  if (team.rated === 0) return "Nobody is rated yet, so what the team can do is not known.";
  const { below, unknown, nobody, one } = finding;
  const parts = [nobodySentence(nobody), oneSentence(one), otherSentence(below - nobody.count - one.count)].filter(
    Boolean,
  );
  const unknownWords = unknown ? `in ${formatCount(unknown, "competency", "competencies")} nobody is rated yet` : "";
  if (parts.length === 0) {
    return unknownWords
      ? `Every competency that is rated has its minimum cover; ${unknownWords}.`
      : "Every competency has its minimum cover.";
  }
  return `${[...parts, unknownWords].filter(Boolean).join("; ")}.`.replace(/^./, (letter) => letter.toUpperCase());
}

function nobodySentence({ count, first }: FindingView["nobody"]): string {
  if (count === 0) return "";
  return `nobody holds ${namesOf(first, count)} at the level needed`;
}

/** Below the minimum with one holder: by holder, so that a name is said once. */
function oneSentence({ count, first }: FindingView["one"]): string {
  if (count === 0) return "";
  if (count > MOST_NAMED) return `${count} competencies rest on one person each`;
  const byHolder = new Map<string, { name: string; held: string[] }>();
  for (const { name, holder } of first) {
    if (!holder) continue;
    const entry = byHolder.get(holder.id) ?? { name: holder.name, held: [] };
    entry.held.push(name);
    byHolder.set(holder.id, entry);
  }
  const parts = [...byHolder.values()].map(
    ({ name, held }) => `${formatList(held)} ${held.length === 1 ? "rests" : "rest"} on ${name} alone`,
  );
  return parts.join("; ");
}

const otherSentence = (count: number): string =>
  count > 0 ? `${formatCount(count, "other is", "others are")} below the minimum cover` : "";

/** What falls if the person leaves or is promoted, by name where that can still be read. */
export function whatIfSentence(whatIf: WhatIfView): string {
  return fallenSentence(`If ${whatIfWords(whatIf)}`, whatIf.fallen);
}

/** The same for any change, such as "Without Marta and Noah". */
export function fallenSentence(change: string, fallen: { name: string; isCritical: boolean; after: number }[]): string {
  if (fallen.length === 0) return `${change}, nothing falls below its minimum cover.`;
  const criticalFirst = [...fallen].sort((a, b) => Number(b.isCritical) - Number(a.isCritical));
  const nobody = criticalFirst.filter(({ after }) => after === 0);
  const one = criticalFirst.filter(({ after }) => after === 1);
  const more = criticalFirst.filter(({ after }) => after > 1);
  const listed = (items: { name: string }[]) => namesOf(items, items.length);
  const rests = (items: { name: string }[]) => (items.length === 1 ? "rests" : "rest");
  const parts = [
    nobody.length ? `nobody holds ${listed(nobody)} at the level needed` : "",
    one.length ? `${listed(one)} ${rests(one)} on one person${one.length === 1 ? "" : " each"}` : "",
    more.length ? `${listed(more)} ${more.length === 1 ? "falls" : "fall"} below the minimum` : "",
  ].filter(Boolean);
  return `${change}, ${parts.join("; ")}.`;
}
