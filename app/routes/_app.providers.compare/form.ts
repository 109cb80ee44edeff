import { z } from "zod";
import { readNumber } from "#app/components/scenario/read-number.ts";
import { GAP_BASES } from "#app/domain/sourcing/gap-prices.ts";

const HUNDREDTHS = 100;

const cents = z.string("Enter an amount, such as 4.50.").transform((text, context) => {
  const amount = readNumber(text, "amount");
  if (amount !== null) return Math.round(amount * HUNDREDTHS);
  context.addIssue({ code: "custom", message: "Enter an amount, such as 4.50." });
  return z.NEVER;
});

export const gapSchema = z
  .object({
    basis: z.enum(GAP_BASES, "Choose what the price counts per."),
    low: cents,
    middle: cents,
    high: cents,
    source: z.string("Say where the price comes from.").trim().min(3, "Say where the price comes from.").max(200),
  })
  .transform(({ basis, low, middle, high, source }) => {
    const points: [number, number, number] = [low, middle, high];
    return { basis, source, cents: points };
  });

export const gapLabels = { basis: "Counts", low: "Low", middle: "Price", high: "High", source: "Source" };
