import { groupName } from "#app/components/competencies/competency-groups.ts";
import type { Droppable, RowSort, RowState } from "#app/domain/competency/row-order.ts";
import type { MatrixAddress } from "#app/lib/paths.ts";

export const STATE_CHOICES: { value: RowState | ""; label: string }[] = [
  { value: "", label: "Any" },
  { value: "holds", label: "Holds it" },
  { value: "below", label: "Below the level needed" },
  { value: "stale", label: "Stale" },
  { value: "claimed", label: "Claimed, not counted" },
  { value: "unrated", label: "Not rated" },
];

export const SORT_CHOICES: { value: RowSort; label: string }[] = [
  { value: "name", label: "Name" },
  { value: "-name", label: "Name, Z first" },
  { value: "title", label: "Title" },
  { value: "-title", label: "Title, Z first" },
  { value: "manager", label: "Manager" },
  { value: "-manager", label: "Manager, Z first" },
];

export const LEVEL_SORT_CHOICES: { value: RowSort; label: string }[] = [
  { value: "highest", label: "Highest level in it first" },
  { value: "lowest", label: "Lowest level in it first" },
  { value: "unrated", label: "Not rated in it first" },
];

export interface FilterNames {
  managers: { id: string; name: string }[];
  competencies: { id: string; name: string }[];
}

const nameOf = (items: FilterNames["managers"], id: string | undefined) => items.find((item) => item.id === id)?.name;

/** Each filter that is on, in words. */
export function filterWords(address: MatrixAddress, names: FilterNames): Partial<Record<Droppable | "group", string>> {
  const { q, manager, department, title, state, group, competency } = address;
  const looked = nameOf(names.competencies, competency);
  const stateWords = STATE_CHOICES.find(({ value }) => value === state)?.label;
  return {
    ...(q ? { text: `“${q}”` } : {}),
    ...(group ? { group: groupName(group) } : {}),
    ...(manager ? { managerId: `line of ${nameOf(names.managers, manager) ?? "somebody not here"}` } : {}),
    ...(department ? { department } : {}),
    ...(title ? { title } : {}),
    ...(state && looked && stateWords ? { state: `${looked}: ${stateWords.toLowerCase()}` } : {}),
  };
}

/** How the people come, where it is not by name. */
export function sortWords(address: MatrixAddress, names: FilterNames): string {
  const choice = [...SORT_CHOICES, ...LEVEL_SORT_CHOICES].find(({ value }) => value === address.sort);
  if (!choice || choice.value === "name") return "";
  const words = choice.label.charAt(0).toLowerCase() + choice.label.slice(1);
  if (!LEVEL_SORT_CHOICES.includes(choice)) return words;
  const looked = nameOf(names.competencies, address.competency);
  return looked ? words.replace("in it", `in ${looked}`) : "";
}

const PARAMETER: Record<Droppable, keyof MatrixAddress> = {
  text: "q",
  managerId: "manager",
  department: "department",
  title: "title",
  state: "state",
};

/** The address without one filter, from its first page. */
export const addressWithout = (address: MatrixAddress, filter: Droppable): MatrixAddress => ({
  ...address,
  page: undefined,
  [PARAMETER[filter]]: undefined,
});
