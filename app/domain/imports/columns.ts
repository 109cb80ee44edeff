import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { COMPETENCIES_HEADINGS } from "./competencies-headings.ts";
import { headingKey, headingWords } from "./heading-words.ts";
import type { ColumnMapping, HeadingSlot, ImportField } from "./import-fields.ts";
import { LEVELS_HEADINGS } from "./levels-headings.ts";
import { PAY_HEADINGS } from "./pay-headings.ts";
import { PEOPLE_HEADINGS } from "./people-headings.ts";
import { isProtectedHeading } from "./protected-columns.ts";
import { TICKETS_HEADINGS } from "./tickets-headings.ts";

/** `protected` columns are never read; `none` is left out until somebody chooses a field for it. */
export type ColumnMatch = "exact" | "similar" | "guessed" | "none" | "protected";

export interface ColumnGuess<F extends string> {
  heading: string;
  index: number;
  field: F | null;
  match: ColumnMatch;
}

interface Candidate {
  index: number;
  slot: string;
  score: number;
  match: "exact" | "similar" | "guessed";
}

type ValueKind = "email" | "number" | "name" | "other" | "empty";

/** Words that say no more than whose value it is. */
const FILLERS = new Set([
  "employee",
  "employees",
  "worker",
  "staff",
  "associate",
  "member",
  "person",
  "work",
  "primary",
  "current",
  "official",
  "main",
  "actual",
]);
/** Headings that name the person without saying by what: the values tell. */
const VALUE_DECIDES = new Set(
  [
    "ID",
    "Employee",
    "Worker",
    "Person",
    "User",
    "Associate",
    "Staff member",
    "Mitarbeiter",
    "Mitarbeiterin",
    "Mitarbeitende",
    "Salarié",
    "Collaborateur",
    "Empleado",
    "Trabajador",
    "Colaborador",
    "Persona",
    "Personne",
  ].map(headingKey),
);
/** Headings that mean the full name, or one half of it when the other half has its own column. */
const HALF_OR_FULL = new Set(["name", "nom", "nombre"]);
const NOT_THE_PERSONS_OWN = new Set([
  "manager",
  "supervisor",
  "boss",
  "private",
  "personal",
  "home",
  "privat",
  "prive",
  "assessor",
  "rater",
  "reviewer",
  "emergency",
  "jefe",
  "vorgesetzter",
  "alternate",
  "secondary",
]);

/** For each heading key, the slots it can mean. Earlier synonyms score higher. */
function ranksOf(slots: readonly HeadingSlot<string>[]): ReadonlyMap<string, Candidate[]> {
  const ranks = new Map<string, Candidate[]>();
  for (const { slot, exact, similar } of slots) {
    for (const [match, headings, best] of [
      ["exact", exact, 3000],
      ["similar", similar, 2000],
    ] as const) {
      for (const [place, heading] of headings.split("|").entries()) {
        const key = headingKey(heading);
        const known = ranks.get(key) ?? [];
        if (!known.some((candidate) => candidate.slot === slot))
          known.push({ index: -1, slot, score: best - place, match });
        ranks.set(key, known);
      }
    }
  }
  return ranks;
}

const HEADINGS: Record<ImportKind, readonly HeadingSlot<string>[]> = {
  people: PEOPLE_HEADINGS,
  levels: LEVELS_HEADINGS,
  pay: PAY_HEADINGS,
  competencies: COMPETENCIES_HEADINGS,
  occupations: [],
  tickets: TICKETS_HEADINGS,
};
const RANKS: Record<ImportKind, ReadonlyMap<string, Candidate[]>> = {
  people: ranksOf(PEOPLE_HEADINGS),
  levels: ranksOf(LEVELS_HEADINGS),
  pay: ranksOf(PAY_HEADINGS),
  competencies: ranksOf(COMPETENCIES_HEADINGS),
  occupations: ranksOf([]),
  tickets: ranksOf(TICKETS_HEADINGS),
};

function valueKind(values: readonly string[]): ValueKind {
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  if (filled.length === 0) return "empty";
  const mostly = (pattern: RegExp) => filled.filter((value) => pattern.test(value)).length >= 0.8 * filled.length;
  if (mostly(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)) return "email";
  if (mostly(/^(?=.*\d)[\w./-]{1,24}$/)) return "number";
  return mostly(/^\p{L}.*[\s,].*\p{L}/u) ? "name" : "other";
}

function slotByValues(kind: ImportKind, heading: string, values: readonly string[]): string {
  const found = valueKind(values);
  const isNumber = found === "number" || (headingKey(heading) === "id" && found === "empty");
  if (kind === "people") return found === "email" ? "email" : isNumber ? "employeeNumber" : "name";
  return found === "email" ? "personEmail" : isNumber ? "personNumber" : "personName";
}

function candidatesOf(kind: ImportKind, heading: string, index: number, values: readonly string[]): Candidate[] {
  const key = headingKey(heading);
  if (VALUE_DECIDES.has(key) && kind !== "competencies" && kind !== "tickets") {
    if (key === "person" && kind !== "people")
      return [{ index, slot: slotByValues(kind, heading, values), score: 3000, match: "exact" }];
    return [{ index, slot: slotByValues(kind, heading, values), score: 1500, match: "similar" }];
  }
  const ranks = RANKS[kind];
  const direct = ranks.get(key);
  if (direct) return direct.map((candidate) => ({ ...candidate, index }));
  const core = headingWords(heading).filter((word) => !FILLERS.has(word));
  const loose = core.length === 0 ? undefined : ranks.get(core.join(""));
  return (loose ?? []).map((candidate) => ({ ...candidate, index, score: candidate.score / 10, match: "guessed" }));
}

/** Of several columns for one field keep the one by which people are found first: number, e-mail, then name. */
function preferredSlots(kind: ImportKind, taken: ReadonlyMap<string, Candidate>): Set<string> {
  const dropped = new Set<string>();
  const [number, email, name] =
    kind === "people"
      ? ["managerNumber", "managerEmail", "managerName"]
      : ["personNumber", "personEmail", "personName"];
  if (number === undefined || email === undefined || name === undefined) return dropped;
  const present = [number, email, name].filter((slot) => taken.has(slot));
  const findable = present.filter(
    (slot) =>
      kind !== "people" || slot === name || (slot === number ? taken.has("employeeNumber") : taken.has("email")),
  );
  const kept = findable[0] ?? present[0];
  for (const slot of present) if (slot !== kept) dropped.add(slot);
  return dropped;
}

/** "Name" beside "First name" alone is the last name, unless its values hold the first name too. */
function settleHalfNames(
  taken: Map<string, Candidate>,
  headings: readonly string[],
  sampleRows: readonly (readonly string[])[],
): void {
  const whole = taken.get("name");
  const first = taken.get("firstName");
  const last = taken.get("lastName");
  const half = first ?? last;
  if (!whole || !half || (first && last) || !HALF_OR_FULL.has(headingKey(headings[whole.index] ?? ""))) return;
  const withBoth = sampleRows.filter((row) => row[whole.index]?.trim() && row[half.index]?.trim());
  const holding = withBoth.filter((row) =>
    row[whole.index]?.toLowerCase().includes(row[half.index]?.trim().toLowerCase() ?? ""),
  );
  if (withBoth.length > 0 && holding.length > withBoth.length / 2) return;
  taken.delete("name");
  taken.set(first ? "lastName" : "firstName", { ...whole, match: "similar" });
}

/**
 * Guesses which field each column feeds, from its heading and, where the heading leaves it open, from sample values.
 * Each field gets one column at most, the best match; protected columns come back as `protected` without a field, and
 * everything unknown (pay in a file of people too) as `none`. Headings match without case, accents and punctuation; order plays no part
 * beyond ties.
 * @example guessColumns("people", ["EmployeeNumber", "JobRole", "Age"], []) // exact, similar, protected
 */
export function guessColumns<K extends ImportKind>(
  kind: K,
  headings: readonly string[],
  sampleRows: readonly (readonly string[])[],
): ColumnGuess<ImportField<K>>[] {
  const isProtected = headings.map(isProtectedHeading);
  const valuesOf = (index: number) => sampleRows.map((row) => row[index] ?? "");
  const candidates = headings
    .flatMap((heading, index) => (isProtected[index] ? [] : candidatesOf(kind, heading, index, valuesOf(index))))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const taken = new Map<string, Candidate>();
  const usedColumns = new Set<number>();
  for (const candidate of candidates) {
    if (taken.has(candidate.slot) || usedColumns.has(candidate.index)) continue;
    taken.set(candidate.slot, candidate);
    usedColumns.add(candidate.index);
  }
  if (kind === "people") {
    settleHalfNames(taken, headings, sampleRows);
    if (!taken.has("email")) {
      const index = headings.findIndex(
        (heading, place) =>
          !isProtected[place] &&
          !usedColumns.has(place) &&
          !headingWords(heading).some((word) => NOT_THE_PERSONS_OWN.has(word)) &&
          valueKind(valuesOf(place)) === "email",
      );
      if (index >= 0) taken.set("email", { index, slot: "email", score: 0, match: "guessed" });
    }
  }
  for (const slot of preferredSlots(kind, taken)) taken.delete(slot);
  const fieldOf = new Map(HEADINGS[kind].map(({ slot, field }) => [slot, field as ImportField<K>]));
  const byColumn = new Map([...taken.values()].map((candidate) => [candidate.index, candidate]));
  const slotByColumn = new Map([...taken].map(([slot, candidate]) => [candidate.index, slot]));
  return headings.map((heading, index) => {
    const found = byColumn.get(index);
    const field = fieldOf.get(slotByColumn.get(index) ?? "") ?? null;
    return { heading, index, field, match: isProtected[index] ? "protected" : (found?.match ?? "none") };
  });
}

/** The mapping that the guesses amount to, to start from on the screen. */
export function mappingOfGuesses<F extends string>(guesses: readonly ColumnGuess<F>[]): ColumnMapping<F> {
  const mapping: ColumnMapping<F> = {};
  for (const { field, index } of guesses) if (field !== null) mapping[field] = index;
  return mapping;
}
