import type { Estimate } from "../shared/estimates.ts";
import type { CompiledLine } from "./compiled-scenario.ts";
import type { InputBook } from "./input-book.ts";
import { ESTIMATE_FIELDS, type EstimateFieldsOf } from "./line-fields.ts";
import { type Line, type LineKind, ScenarioInputError } from "./scenario.ts";

interface LinePlace {
  /** Path in the input, as in `options[1].lines[0]`. */
  path: string;
  /** Name in results, as in `managed/fee`. */
  name: string;
  horizon: number;
  siblings: readonly Line[];
  book: InputBook;
}

const LARGEST_COUNT = 1e9;

function month(value: number | undefined, whenLeftOut: number, path: string): number {
  if (value === undefined) return whenLeftOut;
  if (Number.isInteger(value) && value >= 1) return value;
  throw new ScenarioInputError(path, "expected a month: a whole number from 1");
}

function window(line: Line, { path, horizon }: LinePlace): { id: string; start: number; end: number } {
  const start = month(line.startMonth, 1, `${path}.startMonth`);
  const end = month(line.endMonth, Math.max(start, horizon), `${path}.endMonth`);
  if (end < start) throw new ScenarioInputError(`${path}.endMonth`, `expected ${start} (startMonth) or later`);
  return { id: line.id, start, end: Math.min(end, horizon) };
}

function count(value: number, path: string, least: "0 or more" | "more than 0"): number {
  if (value >= 0 && value <= LARGEST_COUNT && (value > 0 || least === "0 or more")) return value;
  throw new ScenarioInputError(path, `expected a number, ${least}, at most 1e9`);
}

function salaries(cycle: readonly number[], path: string): readonly number[] {
  if (cycle.length === 0) throw new ScenarioInputError(path, "expected at least one salary");
  const position = cycle.findIndex((salary) => !(salary >= 0 && salary <= 1e15));
  if (position >= 0) throw new ScenarioInputError(`${path}[${position}]`, "expected a number, 0 or more");
  return cycle;
}

/**
 * One line with its names resolved and its window cut to the horizon. A field without an estimate takes its default;
 * a month outside the horizon is allowed and costs nothing.
 */
export function compileLine(line: Line, place: LinePlace): CompiledLine {
  const { path, name, book } = place;
  const range = window(line, place);
  const take = <Kind extends LineKind>(
    kind: Kind,
    field: EstimateFieldsOf<Kind> & string,
    given: Estimate | undefined,
  ) => {
    const fields: Record<string, { domain: "any" | "amount" | "share" | "growth"; whenLeftOut?: number }> =
      ESTIMATE_FIELDS[kind];
    const { domain, whenLeftOut } = fields[field]!;
    const estimate = given ?? whenLeftOut;
    if (estimate === undefined) throw new ScenarioInputError(`${path}.${field}`, "expected a number or an estimate");
    return book.field(estimate, { path: `${path}.${field}`, name: `${name}.${field}`, domain });
  };

  switch (line.kind) {
    case "staff":
      return {
        ...range,
        kind: "staff",
        fte: count(line.fte, `${path}.fte`, "0 or more"),
        salary: take("staff", "salaryAnnual", line.salaryAnnual),
        burden: take("staff", "burdenFactor", line.burdenFactor),
        raise: take("staff", "raiseAnnual", line.raiseAnnual),
        turnover: take("staff", "turnoverAnnual", line.turnoverAnnual),
        replacement: take("staff", "replacementShare", line.replacementShare),
      };
    case "per-unit":
      return {
        ...range,
        kind: "per-unit",
        driver: book.driver(line.driver, `${path}.driver`),
        unitsPerDriver: take("per-unit", "unitsPerDriver", line.unitsPerDriver),
        price: take("per-unit", "price", line.price),
        minimum: take("per-unit", "minimumMonthly", line.minimumMonthly),
        escalator: take("per-unit", "escalatorAnnual", line.escalatorAnnual),
      };
    case "monthly":
      return {
        ...range,
        kind: "monthly",
        amount: take("monthly", "amount", line.amount),
        escalator: take("monthly", "escalatorAnnual", line.escalatorAnnual),
      };
    case "one-off": {
      const when = month(line.month, 1, `${path}.month`);
      const runs = when >= range.start && when <= range.end;
      const amount = take("one-off", "amount", line.amount);
      return { id: line.id, start: when, end: runs ? when : when - 1, kind: "one-off", amount };
    }
    case "share": {
      const of = line.of.map((id) => place.siblings.findIndex((sibling) => sibling.id === id));
      const share = take("share", "share", line.share);
      return { ...range, kind: "share", of, share, floor: take("share", "floorMonthly", line.floorMonthly) };
    }
    case "event": {
      const once = line.once ?? false;
      const rate = { ...take("event", "ratePerYear", line.ratePerYear), ...(once ? { domain: "share" as const } : {}) };
      return { ...range, kind: "event", rate, cost: take("event", "cost", line.cost), once };
    }
    case "step-staff":
      return {
        ...range,
        kind: "step-staff",
        driver: book.driver(line.driver, `${path}.driver`),
        unitsPerDriver: take("step-staff", "unitsPerDriver", line.unitsPerDriver),
        unitsPerFte: count(line.unitsPerFte, `${path}.unitsPerFte`, "more than 0"),
        minimumFte: count(line.minimumFte ?? 0, `${path}.minimumFte`, "0 or more"),
        salaryCycle: salaries(line.salaryCycle, `${path}.salaryCycle`),
        burden: take("step-staff", "burdenFactor", line.burdenFactor),
        extra: take("step-staff", "extraPerFteAnnual", line.extraPerFteAnnual),
        raise: take("step-staff", "raiseAnnual", line.raiseAnnual),
      };
  }
}
