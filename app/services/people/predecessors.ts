import type { SuccessionKind } from "#app/domain/shared/vocabulary.ts";
import { formatList } from "#app/lib/format.ts";

interface Link {
  kind: SuccessionKind;
  fromId: string;
  toId: string;
}

/** "from Fax, before the merge": names of an assessment's own competency where that goes on as another by now. */
export function nameBefore(links: readonly Link[], competencyId: string, name: string): string | null {
  const link = links.find(({ fromId }) => fromId === competencyId);
  return link ? `${name}, before the ${link.kind}` : null;
}

/** Ids of everything that a competency goes on from, of all generations. */
export function predecessorsOf(links: readonly Link[], competencyId: string): string[] {
  const found = new Set<string>();
  const open = [competencyId];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const { fromId, toId } of links)
      if (toId === id && !found.has(fromId)) {
        found.add(fromId);
        open.push(fromId);
      }
  return [...found];
}

/** What to say behind a level that also rests on what was assessed under another name. */
export const alsoFrom = (names: readonly string[]): string =>
  names.length === 0 ? "" : ` It also rests on what was assessed as ${formatList([...names])}.`;
