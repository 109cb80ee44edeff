import fc from "fast-check";
import type { Line, ScenarioInput, ScenarioOption } from "#app/domain/cost/scenario.ts";
import type { Estimate } from "#app/domain/shared/estimates.ts";

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => Math.round(value * 1e6) / 1e6);

const points = (min: number, max: number) =>
  fc.tuple(number(min, max), number(min, max), number(min, max)).map((values): [number, number, number] => {
    const [a, b, c] = values.sort((x, y) => x - y) as [number, number, number];
    return [a, b, c];
  });

/** Any estimate whose points lie between min and max; the driver "shared" is one of them. */
function estimate(min: number, max: number): fc.Arbitrary<Estimate> {
  const width = max - min;
  return fc.oneof(
    number(min, max),
    number(min, max).map((fixed) => ({ fixed })),
    fc.tuple(number(min + 0.4 * width, min + 0.6 * width), number(0.05, 0.2), number(0.05, 0.2)).map(
      ([middle, below, above]): Estimate => ({
        range: [middle - below * width, middle, middle + above * width],
        min,
        max,
      }),
    ),
    points(min, max).map((pert): Estimate => ({ pert })),
    points(min, max).map((triangular): Estimate => ({ triangular })),
    points(min, max).map(([low, , high]): Estimate => ({ uniform: [low, high] })),
  );
}

const month = fc.integer({ min: 1, max: 30 });
const window = fc
  .tuple(month, month, fc.boolean())
  .map(([a, b, isLimited]) => (isLimited ? { startMonth: Math.min(a, b), endMonth: Math.max(a, b) } : {}));

function plainLine(id: string): fc.Arbitrary<Line> {
  const growth = estimate(-0.1, 0.2);
  const staff = fc.record({
    id: fc.constant(id),
    kind: fc.constant("staff" as const),
    fte: number(0, 5),
    salaryAnnual: estimate(30_000, 120_000),
    burdenFactor: estimate(1, 1.4),
    raiseAnnual: growth,
    turnoverAnnual: estimate(0, 0.4),
    replacementShare: estimate(0, 0.5),
  });
  const perUnit = fc.record({
    id: fc.constant(id),
    kind: fc.constant("per-unit" as const),
    driver: fc.constantFrom("users", "shared"),
    unitsPerDriver: estimate(0.5, 2),
    price: fc.oneof(estimate(5, 200), fc.constant<Estimate>({ driver: "shared" })),
    minimumMonthly: estimate(0, 5000),
    escalatorAnnual: growth,
  });
  const stepStaff = fc.record({
    id: fc.constant(id),
    kind: fc.constant("step-staff" as const),
    driver: fc.constant("users"),
    unitsPerFte: number(10, 100),
    minimumFte: fc.integer({ min: 0, max: 2 }),
    salaryCycle: fc.array(number(30_000, 90_000), { minLength: 1, maxLength: 3 }),
    burdenFactor: estimate(1, 1.4),
    extraPerFteAnnual: estimate(0, 8000),
    raiseAnnual: growth,
  });
  return fc.oneof(
    staff,
    perUnit,
    stepStaff,
    fc.record({
      id: fc.constant(id),
      kind: fc.constant("monthly" as const),
      amount: estimate(-500, 5000),
      escalatorAnnual: growth,
    }),
    fc.record({ id: fc.constant(id), kind: fc.constant("one-off" as const), amount: estimate(-5000, 50_000), month }),
    fc.record({
      id: fc.constant(id),
      kind: fc.constant("event" as const),
      ratePerYear: estimate(0, 0.9),
      cost: estimate(0, 90_000),
      once: fc.boolean(),
    }),
  );
}

const lines = fc
  .tuple(
    fc
      .integer({ min: 1, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => plainLine(`line-${i}`)))),
    fc.array(window, { minLength: 5, maxLength: 5 }),
    fc.boolean(),
    estimate(0, 1),
  )
  .map(([plain, windows, hasShare, share]): Line[] => {
    const limited = plain.map((line, i) => ({ ...line, ...windows[i] }));
    const all = { id: "share", kind: "share" as const, of: limited.map(({ id }) => id), share, floorMonthly: 100 };
    return hasShare ? [all, ...limited] : limited;
  });

/** Scenarios with every kind of line and estimate, correlated drivers, and one to three options. */
export const anyScenario: fc.Arbitrary<ScenarioInput> = fc
  .record({
    horizonMonths: fc.integer({ min: 1, max: 30 }),
    discountRateAnnual: number(0, 0.3),
    timing: fc.constantFrom("mid" as const, "end" as const),
    seed: fc.integer(),
    users: estimate(20, 200),
    growthAnnual: estimate(-0.1, 0.3),
    shared: estimate(1, 60),
    rho: number(-0.9, 0.9),
    optionLines: fc.array(lines, { minLength: 1, maxLength: 3 }),
  })
  .map(({ users, growthAnnual, shared, rho, optionLines, ...rest }) => ({
    ...rest,
    draws: 300,
    drivers: { users: { value: users, growthAnnual }, shared: { value: shared } },
    correlations: [{ a: "users", b: "shared", rho }],
    options: optionLines.map((each, i): ScenarioOption => ({ id: `option-${i}`, lines: each })),
  }));

const settle = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(settle);
  if (typeof value !== "object" || value === null) return value;
  if ("fixed" in value) return value.fixed;
  for (const key of ["range", "pert", "triangular"] as const) {
    if (key in value) return (value as Record<string, number[]>)[key]![1];
  }
  if ("uniform" in value) return (value as { uniform: number[] }).uniform[0];
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settle(part)]));
};

/** The same scenario with one value in place of each range, and without leavers and events. */
export function withoutChance(input: ScenarioInput): ScenarioInput {
  const settled = settle({ ...input, correlations: [] }) as ScenarioInput;
  const options = settled.options.map((option) => ({
    ...option,
    lines: option.lines.map((line): Line => {
      if (line.kind === "staff") return { ...line, turnoverAnnual: 0 };
      return line.kind === "event" ? { ...line, ratePerYear: 0 } : line;
    }),
  }));
  return { ...settled, options };
}
