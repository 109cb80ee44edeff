import { fromTyped, typedKind, typedPoint, typedTolerance } from "#app/components/scenario/figure-format.ts";
import { readNumber } from "#app/components/scenario/read-number.ts";
import type { AssumptionId } from "#app/domain/cost/defaults.ts";
import type { AssumptionUnit } from "#app/domain/cost/us-figures.ts";
import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { estimateProblem } from "#app/domain/shared/estimates.ts";
import type { AssumptionChanges, OwnFigure } from "#app/services/scenarios/change-assumptions.server.ts";
import type { ShownAssumption } from "#app/services/scenarios/scenario-assumptions.ts";

export const POINTS = ["low", "middle", "high"] as const;
type Point = (typeof POINTS)[number];

/** `range` carries what is wrong with the three points together. */
export const fieldName = (id: string, part: Point | "source" | "range"): string => `${id}.${part}`;

/** What the form sends back after a mistake: everything as it was typed, and what is wrong by field. */
export interface AssumptionReply {
  typed: Record<string, string>;
  errors: Record<string, string[]>;
  formErrors: string[];
}

interface Asked {
  id: string;
  unit: AssumptionUnit | "users";
  /** What stood in the boxes when the page was read. */
  stood: ThreePoints | null;
  stoodSource: string;
  /** A US figure that can be taken over where nothing is typed: shares and times, never money. */
  usable: OwnFigure | null;
}

/** Sent by the button that takes over what is not money. */
export const TAKE_US = "take-us-figures";

const MAY_FALL: readonly string[] = ["user-growth", "raise", "provider-escalator", "co-managed-escalator"];
/** Users are typed like an amount: whole, with or without grouping. */
const unitOf = ({ unit }: Pick<Asked, "unit">): AssumptionUnit => (unit === "users" ? "money" : unit);
const isRate = (unit: Asked["unit"]) => unit.startsWith("share");

/** What the points themselves allow, before the shape of the range is looked at. */
function limitProblem({ id, unit }: Asked, points: ThreePoints): string | null {
  if (MAY_FALL.includes(id)) return points[0] <= -1 ? "more than −100 %" : null;
  if (points[0] < 0) return "0 or more";
  return isRate(unit) && points[2] > 1 ? "at most 100 %" : null;
}

function readPoints(
  asked: Asked,
  text: (part: Point) => string,
  errors: AssumptionReply["errors"],
): ThreePoints | null {
  const { id } = asked;
  const kind = typedKind(unitOf(asked));
  const points = POINTS.map((part) => {
    const typed = readNumber(text(part).replace("%", ""), kind);
    if (typed === null) errors[fieldName(id, part)] = [text(part) === "" ? "Enter a number." : "This is not a number."];
    return typed === null ? Number.NaN : fromTyped(typed, unitOf(asked));
  });
  const [low = 0, middle = 0, high = 0] = points;
  if (!points.every(Number.isFinite)) return null;
  const range: ThreePoints = [low, middle, high];
  if (low > middle || middle > high) {
    errors[fieldName(id, "range")] = ["The low is at most the middle, and the middle at most the high."];
    return null;
  }
  const limit = limitProblem(asked, range);
  const problem = limit ? `Expected ${limit}.` : estimateProblem({ range });
  if (problem === null) return range;
  errors[fieldName(id, "range")] = [`${problem.charAt(0).toUpperCase()}${problem.slice(1)}`.replace(/\.?$/, ".")];
  return null;
}

/** The boxes of one figure: null is back to the default, undefined is as it was. */
function readFigure(asked: Asked, form: FormData, errors: AssumptionReply["errors"]): OwnFigure | null | undefined {
  const text = (part: Point | "source") => String(form.get(fieldName(asked.id, part)) ?? "").trim();
  if (!form.has(fieldName(asked.id, "middle"))) return undefined;
  if (form.get("intent") === `reset:${asked.id}`) return null;
  const taken = form.get("intent") === TAKE_US && POINTS.every((part) => text(part) === "") ? asked.usable : null;
  if (taken) return taken;
  if (POINTS.every((part) => text(part) === "")) return null;
  const value = readPoints(asked, text, errors);
  if (value === null) return undefined;
  const tolerance = typedTolerance(unitOf(asked));
  const isSame = asked.stood?.every((point, i) => Math.abs(point - (value[i] ?? 0)) <= tolerance);
  if (isSame && text("source") === asked.stoodSource) return undefined;
  return { value, source: text("source") === asked.stoodSource && !isSame ? "" : text("source") };
}

/** Shares, times and counts travel between countries better than prices do. */
export const canTakeUs = (unit: AssumptionUnit): boolean => !unit.startsWith("money");

interface Page {
  users: { itUsers: number; changed: { value: ThreePoints; source: string } | null };
  assumptions: ShownAssumption[];
}

const askedOf = ({ users, assumptions }: Page): Asked[] => [
  {
    id: "users",
    unit: "users",
    stood: users.changed?.value ?? [users.itUsers, users.itUsers, users.itUsers],
    stoodSource: users.changed?.source ?? "",
    usable: null,
  },
  ...assumptions.map(({ id, unit, value, isChanged, isUsed, source, default: start }) => ({
    id,
    unit,
    stood: value,
    stoodSource: isChanged ? source : "",
    usable:
      isUsed && canTakeUs(unit)
        ? { value: start.usFigure, source: `US figure taken over: ${start.source}, ${start.date}` }
        : null,
  })),
];

/** What changed against the page, or the reply that keeps everything typed and names each field that is wrong. */
export function readAssumptionForm(
  form: FormData,
  page: Page,
): { ok: true; changes: AssumptionChanges } | { ok: false; reply: AssumptionReply } {
  const errors: AssumptionReply["errors"] = {};
  const figures = askedOf(page).map((asked) => [asked.id, readFigure(asked, form, errors)] as const);
  if (Object.keys(errors).length > 0) return { ok: false, reply: replyTo(form, errors, []) };
  const users = figures.find(([id]) => id === "users")?.[1];
  const assumptions = figures.filter(
    (entry): entry is readonly [AssumptionId, OwnFigure | null] => entry[0] !== "users" && entry[1] !== undefined,
  );
  return {
    ok: true,
    changes: {
      version: Number(form.get("version")) || 0,
      ...(users === undefined ? {} : { users }),
      assumptions: Object.fromEntries(assumptions),
    },
  };
}

export const replyTo = (form: FormData, errors: AssumptionReply["errors"], formErrors: string[]): AssumptionReply => ({
  typed: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
  errors,
  formErrors,
});

/** The boxes as they stand before anything is typed. */
export function standingText(points: ThreePoints | null, unit: AssumptionUnit | "users", locale: string) {
  return (part: Point): string =>
    points ? typedPoint(points[POINTS.indexOf(part)] ?? 0, unitOf({ unit }), locale) : "";
}
