import type { TornadoRow } from "#app/domain/cost/scenario.ts";
import type { AssumptionUnit } from "#app/domain/cost/us-figures.ts";
import { formatNumber, type MoneyFormat } from "#app/lib/format.ts";
import { formatPoint } from "./figure-format.ts";

/** Inputs that are made of several assumptions. */
const COMPOSED: Readonly<Record<string, AssumptionUnit>> = {
  "tools-per-user": "money per user and month",
  "exit-months": "months",
  "governance-floor": "money a month",
  "users.growthAnnual": "share a year",
};

/** The value of an input beside its bar, in the input's own unit. */
export function formatInput(
  { input, kind }: Pick<TornadoRow, "input" | "kind">,
  value: number,
  unitOf: ReadonlyMap<string, AssumptionUnit>,
  reader: MoneyFormat,
): string {
  if (kind === "once") return value === 1 ? "yes" : "no";
  const unit = COMPOSED[input] ?? unitOf.get(input);
  if (unit) return formatPoint(Number(value.toPrecision(6)), unit, reader);
  if (input === "users") return formatNumber(value, reader.locale);
  return formatPoint(Number(value.toPrecision(3)), "money", reader);
}
