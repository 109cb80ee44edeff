import { z } from "zod";

/** Input that does not fit: one line that names the field, shown to the person who typed the command. */
export class InputError extends Error {
  override name = "InputError";
}

function asPath(path: readonly PropertyKey[]): string {
  const joined = path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const name = /^[\w$-]+$/.test(String(part)) ? String(part) : JSON.stringify(String(part));
    return text === "" ? name : `${text}.${name}`;
  }, "");
  return joined === "" ? "input" : joined;
}

/**
 * Checks `input` against `schema` and returns what the schema makes of it. The first thing that does not fit becomes
 * an InputError such as `evidence[2].score: expected 1 to 5`; the words after the colon are the schema's own message.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new InputError(`${asPath(issue?.path ?? [])}: ${issue?.message ?? "does not fit"}`);
}

/** A number from `low` to `high`, both included. */
export function numberBetween(low: number, high: number) {
  const expected = `expected ${low} to ${high}`;
  return z.number(expected).min(low, expected).max(high, expected);
}

/** A number above `low`, and at most `high` where one is given. */
export function numberAbove(low: number, high = Number.MAX_VALUE) {
  const expected =
    high === Number.MAX_VALUE ? `expected more than ${low}` : `expected more than ${low} and at most ${high}`;
  return z.number(expected).gt(low, expected).lte(high, expected);
}

/** A number of `low` or more. */
export function numberFrom(low: number) {
  const expected = `expected ${low} or more`;
  return z.number(expected).min(low, expected);
}

/** A whole number of `low` or more. */
export function wholeNumberFrom(low: number) {
  const expected = `expected a whole number of ${low} or more`;
  return z.number(expected).int(expected).min(low, expected);
}

/** A whole number from `low` to `high`, both included. */
export function wholeNumberBetween(low: number, high: number) {
  const expected = `expected a whole number from ${low} to ${high}`;
  return z.number(expected).int(expected).min(low, expected).max(high, expected);
}

export function anyNumber() {
  return z.number("expected a number");
}

export function trueOrFalse() {
  return z.boolean("expected true or false");
}

export function someText() {
  return z.string("expected a text").min(1, "expected a text that is not empty");
}

export function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, `expected one of ${values.join(", ")}`);
}

export function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema, "expected a list");
}

/** An object with at least these fields; others are ignored. */
export function objectOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, "expected an object");
}
