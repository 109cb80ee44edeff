import { z } from "zod";
import { readNumber } from "#app/components/scenario/read-number.ts";
import { type CapacityInputs, netHoursOf, SERVICE_HOURS } from "#app/domain/capacity/capacity-inputs.ts";

interface Bounds {
  low: number;
  high: number;
  whole?: boolean;
}

const HOURS_OF_A_YEAR = 8_760;

const expected = ({ low, high, whole }: Bounds) => `Enter a ${whole ? "whole " : ""}number from ${low} to ${high}.`;

function fits(value: number | null, { low, high, whole }: Bounds): value is number {
  return value !== null && value >= low && value <= high && (!whole || Number.isInteger(value));
}

const typed = (bounds: Bounds) =>
  z.string(expected(bounds)).transform((text, issue) => {
    const value = readNumber(text.replace("%", ""), "ratio");
    if (fits(value, bounds)) return value;
    issue.addIssue({ code: "custom", message: expected(bounds) });
    return z.NEVER;
  });

/** Empty is not said. */
const maybe = (bounds: Bounds) =>
  typed(bounds)
    .optional()
    .transform((value) => value ?? null);

const hours: Bounds = { low: 0, high: HOURS_OF_A_YEAR };
const percent: Bounds = { low: 0, high: 100 };

/** The form in the units in which people type: shares in percent. */
export const inputsSchema = z
  .object({
    paidHours: typed({ low: 1, high: HOURS_OF_A_YEAR }),
    holidayHours: typed(hours),
    leaveHours: typed(hours),
    sicknessHours: typed(hours),
    trainingHours: typed(hours),
    utilisation: typed({ low: 1, high: 100 }),
    ticketsPerUserMonth: maybe({ low: 0, high: 1_000 }),
    handleMinutes: maybe({ low: 0.1, high: 10_000 }),
    liveHandleMinutes: maybe({ low: 0.1, high: 10_000 }),
    liveShare: maybe(percent),
    targetSeconds: typed({ low: 0, high: 86_400 }),
    targetServiceLevel: typed({ low: 1, high: 99.9 }),
    serviceHours: z.enum(SERVICE_HOURS),
    onCall: z.enum(["yes", "no"]),
    onCallPeople: maybe({ low: 0, high: 100_000, whole: true }),
    ticketPeople: maybe({ low: 0, high: 100_000 }),
    reason: z
      .string("Say in a sentence why.")
      .trim()
      .min(3, "Say in a sentence why.")
      .max(500, "At most 500 characters."),
    seen: z.coerce.number().int().min(0),
  })
  .transform(({ reason, seen, ...rest }) => ({
    reason,
    seen,
    inputs: {
      ...rest,
      utilisation: rest.utilisation / 100,
      liveShare: rest.liveShare === null ? null : rest.liveShare / 100,
      targetServiceLevel: rest.targetServiceLevel / 100,
      onCall: rest.onCall === "yes",
    } satisfies CapacityInputs,
  }))
  .refine(({ inputs }) => netHoursOf(inputs) >= 1, {
    path: ["paidHours"],
    message: "Nothing is left of the paid year: paid hours less all absence is below 1.",
  });

export type InputsValues = Record<keyof CapacityInputs | "reason" | "seen", string>;

const text = (value: number | null) => (value === null ? "" : String(Math.round(value * 1_000_000) / 1_000_000));

/** The inputs as the form shows them. */
export const valuesOf = (inputs: CapacityInputs, seen: number): InputsValues => ({
  paidHours: text(inputs.paidHours),
  holidayHours: text(inputs.holidayHours),
  leaveHours: text(inputs.leaveHours),
  sicknessHours: text(inputs.sicknessHours),
  trainingHours: text(inputs.trainingHours),
  utilisation: text(inputs.utilisation * 100),
  ticketsPerUserMonth: text(inputs.ticketsPerUserMonth),
  handleMinutes: text(inputs.handleMinutes),
  liveHandleMinutes: text(inputs.liveHandleMinutes),
  liveShare: text(inputs.liveShare === null ? null : inputs.liveShare * 100),
  targetSeconds: text(inputs.targetSeconds),
  targetServiceLevel: text(inputs.targetServiceLevel * 100),
  serviceHours: inputs.serviceHours,
  onCall: inputs.onCall ? "yes" : "no",
  onCallPeople: text(inputs.onCallPeople),
  ticketPeople: text(inputs.ticketPeople),
  reason: "",
  seen: String(seen),
});
