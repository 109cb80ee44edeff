import type { CoverChoice } from "#app/components/cover/cover-view.ts";
import { readPastDay } from "#app/lib/past-day.ts";

/** More people at once are a reorganisation, not a what-if. */
const MOST_PEOPLE = 200;

/** What the address asks for, and what is wrong with its days: then today is shown, compared with nothing. */
export function readCoverChoice(url: URL, today: string): { choice: CoverChoice; problem: string | null } {
  const { searchParams } = url;
  const promoted = searchParams.getAll("promoted");
  const kind = promoted.length > 0 || searchParams.get("what") === "promoted" ? "promoted" : "leaves";
  const asked = [...searchParams.getAll("without"), ...promoted].filter(Boolean);
  const people = { kind, personIds: [...new Set(asked)].slice(0, MOST_PEOPLE) } as const;
  const find = (searchParams.get("find") ?? "").trim().slice(0, 100);
  const on = readPastDay(searchParams.get("on"), today, "As of");
  const since = readPastDay(searchParams.get("since"), today, "Compare with");
  const isBackwards = since.day !== null && since.day >= (on.day ?? today);
  const problem =
    on.problem ?? since.problem ?? (isBackwards ? "Compare with: choose a day before the one that is shown." : null);
  const days = problem ? { on: null, since: null } : { on: on.day, since: since.day };
  return { choice: { ...people, find, ...days }, problem };
}
