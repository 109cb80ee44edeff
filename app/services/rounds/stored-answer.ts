/** What was typed about one competency, as it was typed. */
export interface TypedRating {
  level: string;
  evidence: string;
}

/** By competency id. */
export type TypedAnswer = Record<string, TypedRating>;

/** What a sealed draft or answer says; nothing where its key is gone. */
export const readAnswer = (text: string | null): TypedAnswer => (text ? (JSON.parse(text) as TypedAnswer) : {});

/** The levels among what was typed. */
export const ratingsOf = (typed: TypedAnswer) =>
  Object.entries(typed).flatMap(([competencyId, { level, evidence }]) =>
    level === "" ? [] : [{ competencyId, level: Number(level), evidence }],
  );
