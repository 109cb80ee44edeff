import type { TypedAnswer } from "#app/domain/rounds/typed-answer.ts";

/** What a sealed draft or answer says; nothing where its key is gone. */
export const readAnswer = (text: string | null): TypedAnswer => (text ? (JSON.parse(text) as TypedAnswer) : {});
