import type { TypedAnswer } from "#app/domain/rounds/typed-answer.ts";

/** What was typed, with the earlier level wherever nothing is chosen yet: what is unchanged needs no second look. */
export function stillRight(typed: TypedAnswer, earlier: { id: string; level: number | null }[]): TypedAnswer {
  const filled = earlier.flatMap(({ id, level }) => {
    const rating = typed[id] ?? { level: "", evidence: "" };
    return level === null || rating.level !== "" ? [] : [[id, { ...rating, level: String(level) }] as const];
  });
  return { ...typed, ...Object.fromEntries(filled) };
}
