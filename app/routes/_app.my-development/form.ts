import { INTERESTS, type Interest } from "#app/domain/shared/vocabulary.ts";

/** Before the id of the competency in the name of its field. */
export const INTEREST_FIELD = "interest.";

/** What was chosen for each competency of the form; null where nothing was said. */
export function readInterests(form: FormData): Map<string, Interest | null> {
  const fields = [...form].filter(([name]) => name.startsWith(INTEREST_FIELD));
  return new Map(
    fields.map(([name, value]) => [
      name.slice(INTEREST_FIELD.length),
      INTERESTS.find((interest) => interest === value) ?? null,
    ]),
  );
}
