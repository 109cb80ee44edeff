import type { CapacityInputs } from "#app/domain/capacity/capacity-inputs.ts";
import { formatNumber, formatPercent } from "#app/lib/format.ts";
import { HOURS_WORDS } from "./capacity-words.ts";

export const INPUT_LABELS: Record<keyof CapacityInputs, string> = {
  paidHours: "Paid hours a year",
  holidayHours: "Public holidays",
  leaveHours: "Paid leave",
  sicknessHours: "Sickness",
  trainingHours: "Training",
  utilisation: "Ticket time as a share of net hours",
  ticketsPerUserMonth: "Tickets per user and month",
  handleMinutes: "Work in a ticket",
  liveHandleMinutes: "Work with a live caller",
  liveShare: "Share of tickets that arrive live",
  targetSeconds: "Answered within",
  targetServiceLevel: "Share answered in time",
  serviceHours: "Service hours",
  onCall: "Own people on call",
  onCallPeople: "People who take turns",
  ticketPeople: "People who work on tickets",
};

const SHARES: readonly string[] = ["utilisation", "liveShare", "targetServiceLevel"];

/** One input as people say it. */
export function inputValueWords(field: string, value: string | number | boolean | null, locale: string): string {
  if (value === null) return "not said";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return HOURS_WORDS[value as CapacityInputs["serviceHours"]] ?? value;
  return SHARES.includes(field) ? formatPercent(value, locale) : formatNumber(value, locale, value % 1 === 0 ? 0 : 2);
}
