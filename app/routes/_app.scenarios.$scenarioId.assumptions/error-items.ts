import type { ErrorSummaryItem } from "#app/components/forms/error-summary.tsx";
import type { ShownAssumption } from "#app/services/scenarios/scenario-assumptions.ts";
import { type AssumptionReply, fieldName } from "./form.ts";

const PARTS: Record<string, string> = { low: ", 1 in 10 lower", middle: ", middle", high: ", 1 in 10 higher" };

/** Every error with the name of its figure, as links to the boxes. */
export function summaryItems(reply: AssumptionReply | undefined, assumptions: ShownAssumption[]): ErrorSummaryItem[] {
  if (!reply) return [];
  const titleOf = (id: string) => assumptions.find((assumption) => assumption.id === id)?.title ?? "Users today";
  return [
    ...reply.formErrors.map((message) => ({ message })),
    ...Object.entries(reply.errors).flatMap(([name, messages]) => {
      const [id = "", part = ""] = name.split(".");
      const fieldId = part === "range" ? fieldName(id, "middle") : name;
      return messages.map((message) => ({ fieldId, message: `${titleOf(id)}${PARTS[part] ?? ""}: ${message}` }));
    }),
  ];
}
