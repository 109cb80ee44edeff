/** What was typed about one competency or question, as it was typed. */
export interface TypedRating {
  level: string;
  evidence: string;
}

/** By the id of the competency or question. */
export type TypedAnswer = Record<string, TypedRating>;

/** Most characters of one rating's words. */
export const WORDS_LENGTH = 2000;

const FIELD = /^(level|words)\.([0-9a-f-]{36})$/;

/**
 * What was typed on a page with a `level.<id>` and a `words.<id>` for each rating, half-done or not. A level that is
 * none counts as not chosen; fields of other names are left out.
 * @example readTyped([["level.<id>", "4"], ["words.<id>", "The depots."]]) // { "<id>": { level: "4", evidence: "The depots." } }
 */
export function readTyped(fields: Iterable<[string, unknown]>): TypedAnswer {
  const typed: TypedAnswer = {};
  for (const [name, value] of fields) {
    const [, part, id] = FIELD.exec(name) ?? [];
    if (!part || !id || typeof value !== "string") continue;
    const rating = typed[id] ?? { level: "", evidence: "" };
    typed[id] =
      part === "level"
        ? { ...rating, level: /^[0-5]$/.test(value) ? value : "" }
        : { ...rating, evidence: value.slice(0, WORDS_LENGTH) };
  }
  return typed;
}

/** The levels among what was typed. */
export const ratingsOf = (typed: TypedAnswer) =>
  Object.entries(typed).flatMap(([competencyId, { level, evidence }]) =>
    level === "" ? [] : [{ competencyId, level: Number(level), evidence }],
  );
