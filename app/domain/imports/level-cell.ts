import type { AssessmentSource, CompetencyKind } from "#app/domain/shared/vocabulary.ts";
import { quoted } from "./cell-text.ts";
import { headingKey } from "./heading-words.ts";

export type ReadLevel = { kind: "level"; level: number } | { kind: "not-rated" } | { kind: "refused"; message: string };

const LOWEST: Record<CompetencyKind, number> = { technical: 0, leadership: 1 };
const HIGHEST = 5;
const NOT_RATED = new Set([
  "",
  "na",
  "nr",
  "notrated",
  "unrated",
  "unknown",
  "none",
  "null",
  "nichtbewertet",
  "keineangabe",
  "ka",
  "nonevalue",
  "nc",
  "noevaluado",
  "sinevaluar",
]);
const LEVEL =
  /^(?:level|lvl|l|stufe|niveau|nivel)?\s*(\d{1,3})(?:[.,]0+)?(?:\s*(?:\/|of|von|sur|de)\s*5)?(?:\s*[-–—:.(]\s*\p{L}.*)?$/iu;

/**
 * Reads a level: a whole number, also as "Level 3", "3/5", "3.0" or "3 - works alone". Technical levels are 0 to 5,
 * leadership levels 1 to 5. A blank cell, a dash or "n/a" is *not rated*, which is unknown and not 0; halves and
 * anything outside the scale are refused, in words.
 * @example readLevel("3 - works alone", "technical") // { kind: "level", level: 3 }
 * @example readLevel("0", "leadership") // refused: a leadership level is 1 to 5
 */
export function readLevel(text: string, kind: CompetencyKind): ReadLevel {
  const cell = text.trim();
  if (NOT_RATED.has(headingKey(cell)) && !/\d/.test(cell)) return { kind: "not-rated" };
  const digits = LEVEL.exec(cell)?.[1];
  const level = digits === undefined ? Number.NaN : Number(digits);
  if (level >= LOWEST[kind] && level <= HIGHEST) return { kind: "level", level };
  const scale = `A ${kind} level is a whole number from ${LOWEST[kind]} to ${HIGHEST}. An empty cell means “not rated”.`;
  return { kind: "refused", message: `${quoted(cell)} is not a level. ${scale}` };
}

const SOURCE_WORDS: Record<AssessmentSource, string> = {
  self: `self|self assessment|self-evaluation|self evaluation|self rating|self rated|own|own assessment|employee|myself|
    selbst|selbsteinschätzung|selbstbewertung|selbstbeurteilung|auto-évaluation|autoévaluation|soi-même|salarié|autoevaluación|propia|uno mismo`,
  supervisor: `supervisor|manager|line manager|direct manager|boss|superior|team lead|team leader|lead|supervisor rating|manager rating|manager assessment|manager evaluation|
    downward|vorgesetzter|vorgesetzte|vorgesetzte/r|führungskraft|chef|teamleiter|teamleitung|responsable|supérieur|supérieur hiérarchique|hiérarchique|n+1|jefe|jefe directo|jefatura`,
  peer: `peer|peers|colleague|colleagues|co-worker|coworker|teammate|team mate|peer review|peer rating|peer assessment|
    kollege|kollegin|kolleg/in|kollegen|kollegium|collègue|pair|pairs|compañero|compañera|par|pares|colega`,
  report: `report|reports|direct report|direct reports|subordinate|subordinates|upward|upward feedback|
    unterstellte|unterstellter|geführte|subordonné|subordonnés|subordinado|subordinados|reporte directo`,
  test: `test|tests|exam|exams|examination|quiz|work sample|practical test|skills test|assessment test|certification exam|
    prüfung|testergebnis|klausur|examen|épreuve|prueba|evaluación técnica`,
};

const SOURCE_BY_KEY: ReadonlyMap<string, AssessmentSource> = new Map(
  (Object.entries(SOURCE_WORDS) as [AssessmentSource, string][]).flatMap(([source, words]) =>
    words.split("|").map((word) => [headingKey(word), source] as const),
  ),
);

/**
 * Who an assessment comes from: self, supervisor, peer, report or test, by their usual names in English, German,
 * French and Spanish. Null when the word is none of them, or could be two ("Mitarbeiter": self or report).
 * @example readSource("Line Manager") // "supervisor"
 */
export function readSource(text: string): AssessmentSource | null {
  return SOURCE_BY_KEY.get(headingKey(text)) ?? null;
}
