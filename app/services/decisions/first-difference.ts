export interface Difference {
  path: string;
  stored: unknown;
  recomputed: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function areClose(a: number, b: number, tolerance: number): boolean {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * The first place where two values differ, keys in order, or null. Numbers may differ by `toleranceAt(path)` of the
 * larger one; a key that is undefined is as good as absent.
 */
export function firstDifference(
  stored: unknown,
  recomputed: unknown,
  toleranceAt: (path: string) => number,
  path = "",
): Difference | null {
  if (typeof stored === "number" && typeof recomputed === "number") {
    return areClose(stored, recomputed, toleranceAt(path)) ? null : { path, stored, recomputed };
  }
  if (!isObject(stored) || !isObject(recomputed) || Array.isArray(stored) !== Array.isArray(recomputed)) {
    return stored === recomputed ? null : { path, stored: stored ?? null, recomputed: recomputed ?? null };
  }
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(recomputed)])].sort();
  for (const key of keys) {
    const inner = Array.isArray(stored) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    const difference = firstDifference(stored[key], recomputed[key], toleranceAt, inner);
    if (difference) return difference;
  }
  return null;
}
