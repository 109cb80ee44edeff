import { formatCount, formatDay, formatList } from "#app/lib/format.ts";
import type { PersonRecord } from "./person-record.ts";

/** The sentence under the name: what the record says, and says so when it says nothing. */
export function summaryOf({ person, technical, lost }: PersonRecord, locale: string): string {
  const { name } = person;
  if (person.kind === "reporting-only") {
    return `${name} is on record to keep the reporting line whole; nobody rates or counts them.`;
  }
  if (person.hasLeft && person.leftOn) return `${name} left on ${formatDay(person.leftOn, locale)}; the record stays.`;
  const assessed = technical.filter(({ state }) => state === "rated");
  if (technical.length === 0) return "No technical competency is in use: choose some in the catalogue first.";
  if (assessed.length === 0) return `The record does not say yet what ${name} can do.`;
  const held = assessed.filter(({ gap }) => gap === "meets");
  const stale = held.filter(({ fresh }) => !fresh).length;
  const unknown = technical.length - assessed.length;
  const sole = lost.filter(({ wasSoleExpert }) => wasSoleExpert).map((competency) => competency.name);
  return [
    `Holds the required level in ${held.length} of ${formatCount(assessed.length, "competency", "competencies")} rated`,
    stale ? `, ${stale} of them on old evidence` : "",
    unknown ? `; ${unknown} not rated` : "",
    sole.length ? `; the only one who holds ${formatList(sole, 3)}` : "",
    ".",
  ].join("");
}
