import type { Correlation } from "./scenario.ts";
import { ScenarioInputError } from "./scenario.ts";

const TOLERANCE = 1e-10;

/** The drivers in order of first mention, and the lower-triangular factor of their correlation matrix. */
export interface CorrelationFactor {
  names: string[];
  factor: number[][];
}

/**
 * Factor of the matrix that the pairs describe (missing pairs are 0), for turning independent normals into
 * correlated ones. The order is that of first mention, so that a pair added at the end leaves the draws of the
 * drivers before it alone. Refused, never repaired: a rho outside −1 to 1, a driver paired with itself, a pair given
 * twice, and pairs that cannot hold together (no positive semi-definite matrix), which are named.
 * @example factorCorrelations([{ a: "users", b: "fee", rho: -0.3 }]).factor // [[1], [-0.3, 0.95394]]
 */
export function factorCorrelations(pairs: readonly Correlation[]): CorrelationFactor {
  const names: string[] = [];
  const positionOf = (name: string) => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };
  const rhos = new Map<string, number>();
  const keyOf = (i: number, j: number) => `${Math.max(i, j)},${Math.min(i, j)}`;
  pairs.forEach(({ a, b, rho }, i) => {
    if (!(rho >= -1 && rho <= 1)) throw new ScenarioInputError(`correlations[${i}].rho`, "expected -1 to 1");
    if (a === b) throw new ScenarioInputError(`correlations[${i}].b`, `expected another driver than "${a}"`);
    const key = keyOf(positionOf(a), positionOf(b));
    if (rhos.has(key)) throw new ScenarioInputError(`correlations[${i}]`, `the pair ${a} and ${b} is given twice`);
    rhos.set(key, rho);
  });

  const factor: number[][] = [];
  const refuse = (row: number): never => {
    const named = pairs.filter(({ a, b, rho }) => rho !== 0 && names.indexOf(a) <= row && names.indexOf(b) <= row);
    const words = connectedTo(names[row]!, named).map(({ a, b, rho }) => `${a} and ${b} ${rho}`);
    throw new ScenarioInputError("correlations", `these cannot hold together: ${words.join(", ")}`);
  };
  for (let i = 0; i < names.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < i; j++) {
      const above = factor[j]!;
      const target = (rhos.get(keyOf(i, j)) ?? 0) - dot(row, above, j);
      const pivot = above[j]!;
      if (pivot === 0 && Math.abs(target) > Math.sqrt(TOLERANCE)) refuse(i);
      row.push(pivot === 0 ? 0 : target / pivot);
    }
    const rest = 1 - dot(row, row, i);
    if (rest < -TOLERANCE) refuse(i);
    row.push(rest <= TOLERANCE ? 0 : Math.sqrt(rest));
    factor.push(row);
  }
  return { names, factor };
}

function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += a[k]! * b[k]!;
  return sum;
}

function connectedTo(name: string, pairs: readonly Correlation[]): Correlation[] {
  const reached = new Set([name]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { a, b } of pairs) {
      if (reached.has(a)) reached.add(b);
      if (reached.has(b)) reached.add(a);
    }
  }
  return pairs.filter(({ a }) => reached.has(a));
}
