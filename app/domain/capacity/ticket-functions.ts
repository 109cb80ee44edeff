import { IT_FUNCTIONS, type ItFunctionId } from "../competency/catalogue/it-functions.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import type { WorkPair } from "./ticket-summary.ts";

/** Tickets of one IT function, and the minutes of work in them. */
export interface FunctionWork {
  functionId: ItFunctionId;
  name: string;
  tickets: number;
  minutes: number;
  /** The labels that were taken for it, the largest first. */
  labels: string[];
}

const FIRST_LINE: ItFunctionId = "help-desk";
const MOST_LABELS = 4;

/**
 * Which IT function a ticket belongs to, from words of its category and then of its group; what names none is
 * first-line work. A guess by words (J), shown with the labels that it rests on.
 * @example functionOfTicket({ category: "VPN", group: "Infrastructure" }) // "network-operations"
 */
export function functionOfTicket({ category, group }: { category: string; group: string }): ItFunctionId {
  for (const text of [category, group]) {
    if (text === "") continue;
    const found = FUNCTION_WORDS.find(({ words }) => words.test(text));
    if (found) return found.functionId;
  }
  return FIRST_LINE;
}

/**
 * Work by IT function, the most minutes first. A pair's minutes are those of its recorded tickets spread over all of
 * them where any are recorded and `recorded` is wanted; else the share that its stand-in has of `minutesOfAll`.
 */
export function workByFunction(
  pairs: readonly WorkPair[],
  { basis, minutesATicket }: { basis: "recorded" | "other"; minutesATicket: number },
): FunctionWork[] {
  const tickets = pairs.reduce((sum, pair) => sum + pair.tickets, 0);
  const raw = pairs.map((pair) => ({ pair, minutes: rawMinutes(pair, basis) }));
  const rawSum = raw.reduce((sum, { minutes }) => sum + minutes, 0);
  // Whatever the split rests on, the parts add up to the workload that the page shows.
  const factor = rawSum > 0 ? (minutesATicket * tickets) / rawSum : 0;
  const byId = new Map<ItFunctionId, FunctionWork & { byLabel: Map<string, number> }>();
  for (const { pair, minutes } of raw) {
    const functionId = functionOfTicket(pair);
    const known = byId.get(functionId) ?? {
      functionId,
      name: IT_FUNCTIONS.find(({ id }) => id === functionId)?.name ?? functionId,
      tickets: 0,
      minutes: 0,
      labels: [],
      byLabel: new Map<string, number>(),
    };
    byId.set(functionId, known);
    known.tickets += pair.tickets;
    known.minutes += minutes * factor;
    const label = pair.category || pair.group || "not said";
    known.byLabel.set(label, (known.byLabel.get(label) ?? 0) + pair.tickets);
  }
  return [...byId.values()]
    .map(({ byLabel, ...work }) => ({
      ...work,
      labels: [...byLabel]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_LABELS)
        .map(([label]) => label),
    }))
    .sort((a, b) => b.minutes - a.minutes || a.name.localeCompare(b.name, "en"));
}

function rawMinutes({ tickets, recorded, recordedMinutes, proxyMinutes }: WorkPair, basis: "recorded" | "other") {
  if (basis === "recorded" && recorded > 0) return (recordedMinutes / recorded) * tickets;
  return proxyMinutes;
}
