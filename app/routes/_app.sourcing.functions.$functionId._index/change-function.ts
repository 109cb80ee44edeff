import type { z } from "zod";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { type RefusedForm, typedIn } from "./form.ts";

interface Sent<Schema extends z.ZodType> {
  /** Which of the page's forms it is. */
  form: string;
  sent: FormData;
  schema: Schema;
  functionId: string;
  said: string;
}

/** Reads one of the page's forms, carries it out, and answers with the page again or with what is wrong and was typed. */
export async function carryOut<Schema extends z.ZodType>(
  { form, sent, schema, functionId, said }: Sent<Schema>,
  change: (value: z.output<Schema>) => Promise<Verdict<unknown>>,
) {
  const refuse = (reason: string, field?: string) =>
    badRequest<RefusedForm>({ form, reason, typed: typedIn(sent), ...(field ? { field } : {}) });
  const parsed = schema.safeParse(Object.fromEntries(sent));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.message ?? "This could not be read.", String(issue?.path[0] ?? "") || undefined);
  }
  const verdict = await change(parsed.data);
  if (!verdict.ok) return refuse(verdict.reason, verdict.field);
  return redirectWithMessage(paths.itFunction(functionId), said);
}
