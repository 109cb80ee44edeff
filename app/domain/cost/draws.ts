/** One value per trial, or one number where all trials have the same. */
export type Draws = number | Float64Array;

/** Applies a function to draws trial by trial; numbers stay numbers. */
export function mapDraws(draws: Draws, change: (value: number) => number): Draws {
  return typeof draws === "number" ? change(draws) : draws.map(change);
}

/** Product of draws trial by trial. */
export function productOf(...factors: readonly Draws[]): Draws {
  let scalar = 1;
  let product: Float64Array | null = null;
  for (const factor of factors) {
    if (typeof factor === "number") scalar *= factor;
    else if (product === null) product = Float64Array.from(factor);
    else for (let i = 0; i < product.length; i++) product[i] = product[i]! * factor[i]!;
  }
  if (product === null) return scalar;
  if (scalar !== 1) for (let i = 0; i < product.length; i++) product[i] = product[i]! * scalar;
  return product;
}

export const sumOf = (a: Draws, b: Draws): Draws => {
  if (typeof a === "number") return typeof b === "number" ? a + b : b.map((value) => value + a);
  if (typeof b === "number") return a.map((value) => value + b);
  return a.map((value, i) => value + b[i]!);
};

export const spread = (draws: Draws, count: number): Float64Array =>
  typeof draws === "number" ? new Float64Array(count).fill(draws) : draws;
