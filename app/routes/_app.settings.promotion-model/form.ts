import { z } from "zod";
import { readDecimal } from "#app/components/people/read-decimal.ts";

const LONGEST_REASON = 1000;

const typed = {
  change: z.string(),
  value: z.string().trim().default(""),
  reason: z.string().trim().max(LONGEST_REASON, `At most ${LONGEST_REASON} characters.`).default(""),
};

export const changeSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), ...typed }),
  z.object({ intent: z.literal("back-to-default"), ...typed }),
]);

/** What was refused, with what was typed, so that nothing of it is lost. */
export interface ChangeError {
  message: string;
  field: string | undefined;
  value: string;
  reason: string;
}

/** What the address asks for: which parameter, and the value to look at; null where none can be read. */
export function readAsked({ searchParams }: URL) {
  const text = (name: string) => (searchParams.get(name) ?? "").slice(0, LONGEST_REASON);
  const value = readDecimal(text("value"));
  return {
    change: text("change"),
    value: Number.isNaN(value) ? null : value,
    typed: { value: text("value"), reason: text("reason") },
  };
}
