import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import type { TechnicalGroup } from "#app/domain/competency/catalogue/technical-competency.ts";

export const TECHNICAL_GROUP_NAMES: Record<TechnicalGroup, string> = {
  network: "Network",
  platform: "Platform",
  security: "Security",
  "business-systems": "Business systems",
  service: "Service",
  governance: "Governance",
};

/** Heading of a group; the code itself for one that is not built in. */
export const groupName = (code: string): string =>
  code === "leadership" ? "Leadership" : (TECHNICAL_GROUP_NAMES[code as TechnicalGroup] ?? code);

/** Things by their group, groups in the order in which they first come. */
export function byGroup<T extends { groupCode: string }>(
  items: readonly T[],
): { code: string; name: string; items: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.groupCode, [...(groups.get(item.groupCode) ?? []), item]);
  return [...groups].map(([code, members]) => ({ code, name: groupName(code), items: members }));
}

/** The same by the IT function that they serve, in the order of the functions; those that serve none come last. */
export function byFunction<T extends { functionCode: string | null }>(
  items: readonly T[],
): { code: string; name: string; items: T[] }[] {
  const groups: { code: string; name: string }[] = [
    ...IT_FUNCTIONS.map(({ id, name }) => ({ code: id, name })),
    { code: "", name: "No IT function" },
  ];
  return groups.flatMap(({ code, name }) => {
    const members = items.filter(({ functionCode }) => (functionCode ?? "") === code);
    return members.length ? [{ code, name, items: members }] : [];
  });
}
