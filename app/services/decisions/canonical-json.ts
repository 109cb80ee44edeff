/** JSON with the keys of every object in order and nothing left undefined: equal content gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) =>
    entry !== null && typeof entry === "object" && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
}

/** The value as it comes back from storage: plain JSON. */
export const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
