import type { ErrorSummaryItem } from "#app/components/forms/error-summary.tsx";
import type { ShownAssumption } from "#app/services/scenarios/scenario-assumptions.ts";
import type { AssumptionReply } from "./form.ts";

/** Every error with the name of its figure, as links to the boxes. */
export function summaryItems(reply: AssumptionReply | undefined, assumptions: ShownAssumption[]): ErrorSummaryItem[] {
  if (!reply) return [];
  const titleOf = (id: string) => assumptions.find((assumption) => assumption.id === id)?.title ?? "Users today";
  return [
    ...reply.formErrors.map((message) => ({ message })),
    ...Object.entries(reply.errors).flatMap(([name, messages]) =>
      messages.map((message) => ({ fieldId: name, message: `${titleOf(name.split(".")[0] ?? "")}: ${message}` })),
    ),
  ];
}
