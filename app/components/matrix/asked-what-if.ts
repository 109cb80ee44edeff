/** The what-if that an address asks for: `promoted` or `without` with the id of a person. */
export function askedWhatIf(url: URL): { personId: string; kind: "leaves" | "promoted" } | null {
  const promoted = url.searchParams.get("promoted");
  if (promoted) return { personId: promoted, kind: "promoted" };
  const without = url.searchParams.get("without");
  return without ? { personId: without, kind: "leaves" } : null;
}
