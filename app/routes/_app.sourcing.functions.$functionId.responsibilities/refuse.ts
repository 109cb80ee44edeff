import type { z } from "zod";
import { badRequest } from "#app/lib/responses.ts";
import type { RefusedForm } from "./form.ts";

/** The answer that keeps what was typed. */
export const refuse = (form: RefusedForm["form"], sent: FormData, verdict: { reason: string; field?: string }) =>
  badRequest<RefusedForm>({
    form,
    reason: verdict.reason,
    typed: Object.fromEntries([...sent].map(([name, value]) => [name, String(value)])),
    ...(verdict.field ? { field: verdict.field } : {}),
  });

/** The first thing that does not fit, as a verdict. */
export const firstIssue = ({ issues: [issue] }: z.ZodError) => ({
  reason: issue?.message ?? "This could not be read.",
  field: String(issue?.path[0] ?? ""),
});
