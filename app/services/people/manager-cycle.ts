interface ManagerLink {
  id: string;
  name: string;
  managerId: string | null;
}

/**
 * The names along the circle that a new manager would close, beginning with the person, or null when there is none.
 * A circle higher up that the person is not part of is none of theirs and gives null.
 * @example findManagerCycle([{ id: "bo", name: "Bo", managerId: "ana" }, { id: "ana", name: "Ana", managerId: null }], "ana", "bo")
 * // ["Ana", "Bo", "Ana"]
 */
export function findManagerCycle(links: readonly ManagerLink[], personId: string, managerId: string): string[] | null {
  const byId = new Map(links.map((link) => [link.id, link]));
  const names = [byId.get(personId)?.name ?? "This person"];
  const seen = new Set<string>();
  let next: string | null = managerId;
  while (next !== null && next !== personId) {
    const link = byId.get(next);
    if (!link || seen.has(next)) return null;
    seen.add(next);
    names.push(link.name);
    next = link.managerId;
  }
  return next === personId ? [...names, names[0] as string] : null;
}

/** ["Ana", "Bo", "Ana"] → "Ana reports to Bo, who reports to Ana." */
export const cycleInWords = (names: readonly string[]): string =>
  `${names[0]} reports to ${names.slice(1).join(", who reports to ")}.`;
