import { compileLine } from "./compile-line.ts";
import type { CompiledOption, CompiledScenario, Copula } from "./compiled-scenario.ts";
import { factorCorrelations } from "./correlation.ts";
import { type InputBook, openInputBook } from "./input-book.ts";
import { type Line, type ScenarioInput, ScenarioInputError, type ScenarioOption } from "./scenario.ts";

export const LONGEST_HORIZON = 600;
export const MOST_DRAWS = 1_000_000;
const DEFAULT_DRAWS = 10_000;
const DEFAULT_SEED = 1;

function requireWhole(field: string, value: number, low: number, high: number): number {
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new ScenarioInputError(field, `expected a whole number from ${low} to ${high}`);
}

function discountFactors(horizon: number, rate: number, timing: "mid" | "end"): Float64Array {
  if (!(rate > -1 && rate <= 100))
    throw new ScenarioInputError("discountRateAnnual", "expected more than -1, at most 100");
  const shift = timing === "mid" ? 0.5 : 0;
  return Float64Array.from({ length: horizon }, (_, i) => (1 + rate) ** (-(i + 1 - shift) / 12));
}

function refuseRepeats(ids: readonly string[], pathOf: (i: number) => string): void {
  ids.forEach((id, i) => {
    if (id === "") throw new ScenarioInputError(pathOf(i), "expected an id that is not empty");
    if (ids.indexOf(id) < i) throw new ScenarioInputError(pathOf(i), `the id "${id}" is used twice`);
  });
}

/** Lines in an order in which a share follows its parts; a circle of shares is refused by the names in it. */
function orderOfLines(lines: readonly Line[], path: string): number[] {
  const positions = new Map(lines.map(({ id }, i) => [id, i]));
  const order: number[] = [];
  const done = new Set<number>();
  const visit = (position: number, above: readonly number[]): void => {
    if (done.has(position)) return;
    const line = lines[position]!;
    if (above.includes(position)) {
      const circle = [...above.slice(above.indexOf(position)), position].map((i) => lines[i]!.id);
      throw new ScenarioInputError(`${path}[${position}].of`, `a circle of shares: ${circle.join(" of ")}`);
    }
    if (line.kind === "share") {
      line.of.forEach((id, i) => {
        const part = positions.get(id);
        if (part === undefined)
          throw new ScenarioInputError(`${path}[${position}].of[${i}]`, `no line "${id}" in this option`);
        if (line.of.indexOf(id) < i)
          throw new ScenarioInputError(`${path}[${position}].of[${i}]`, `"${id}" is named twice`);
        visit(part, [...above, position]);
      });
    }
    done.add(position);
    order.push(position);
  };
  for (const position of lines.keys()) visit(position, []);
  return order;
}

function compileOption(option: ScenarioOption, index: number, book: InputBook, horizon: number): CompiledOption {
  const path = `options[${index}].lines`;
  refuseRepeats(
    option.lines.map(({ id }) => id),
    (i) => `${path}[${i}].id`,
  );
  const order = orderOfLines(option.lines, path);
  const used = book.watchUse();
  const lines = option.lines.map((line, i) =>
    compileLine(line, {
      path: `${path}[${i}]`,
      name: `${option.id}/${line.id}`,
      horizon,
      siblings: option.lines,
      book,
    }),
  );
  const { inputs, drivers } = used();
  const comparable = option.comparable ?? true;
  return { id: option.id, comparable, gaps: option.gaps, lines, order, inputs, drivers };
}

function compileCopula(input: ScenarioInput, book: InputBook): Copula {
  const pairs = input.correlations ?? [];
  pairs.forEach(({ a, b }, i) => {
    for (const [end, name] of Object.entries({ a, b })) book.correlatedInput(name, `correlations[${i}].${end}`);
  });
  const { names, factor } = factorCorrelations(pairs);
  return { inputs: names.map((name) => book.correlatedInput(name, "correlations")), factor };
}

/**
 * Checks everything that a scenario's parts say about each other and replaces names by positions. What does not fit
 * is a ScenarioInputError with the path of the field: an estimate whose points make no sense, an unknown driver or
 * line, an id used twice, a circle of shares, correlations that cannot hold together, a month or horizon that is not
 * a whole number. The input itself is not changed.
 */
export function compileScenario(input: ScenarioInput): CompiledScenario {
  const horizon = requireWhole("horizonMonths", input.horizonMonths, 1, LONGEST_HORIZON);
  const draws = requireWhole("draws", input.draws ?? DEFAULT_DRAWS, 1, MOST_DRAWS);
  const seed = requireWhole("seed", input.seed ?? DEFAULT_SEED, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const factors = discountFactors(horizon, input.discountRateAnnual, input.timing ?? "mid");
  if (input.options.length === 0) throw new ScenarioInputError("options", "expected at least one option");
  refuseRepeats(
    input.options.map(({ id }) => id),
    (i) => `options[${i}].id`,
  );
  const book = openInputBook(input.drivers ?? {});
  const options = input.options.map((option, i) => compileOption(option, i, book, horizon));
  const copula = compileCopula(input, book);
  return {
    horizon,
    discountFactors: factors,
    draws,
    seed,
    inputs: book.inputs,
    drivers: book.drivers,
    copula,
    options,
  };
}
