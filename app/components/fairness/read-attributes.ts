import { ATTRIBUTE_VALUES, type Attributes } from "#app/domain/fairness/attributes.ts";

/** The choices of a form; whatever is not among the values is nothing said. */
export function readAttributes(form: FormData): Attributes {
  const chosen = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === form.get(name)) ?? null;
  return {
    sex: chosen("sex", ATTRIBUTE_VALUES.sex),
    ethnicity: chosen("ethnicity", ATTRIBUTE_VALUES.ethnicity),
    age: chosen("age", ATTRIBUTE_VALUES.age),
  };
}
