import type { TypedAnswer } from "#app/services/rounds/stored-answer.ts";

const FIELD = /^(level|words)\.([0-9a-f-]{36})$/;

/** Most characters of one rating's words. */
export const WORDS_LENGTH = 2000;

/** What was typed about each competency, half-done or not. A level that is none counts as not chosen. */
export function readTyped(form: FormData): TypedAnswer {
  const typed: TypedAnswer = {};
  for (const [name, value] of form) {
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

/** The same with the earlier level wherever nothing is chosen yet: what is unchanged needs no second look. */
export function stillRight(typed: TypedAnswer, earlier: { id: string; level: number | null }[]): TypedAnswer {
  const filled = earlier.flatMap(({ id, level }) => {
    const rating = typed[id] ?? { level: "", evidence: "" };
    return level === null || rating.level !== "" ? [] : [[id, { ...rating, level: String(level) }] as const];
  });
  return { ...typed, ...Object.fromEntries(filled) };
}
