import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import { NO_SCORES } from "#app/domain/sourcing/criteria.ts";
import { FUNCTION_PRIORS } from "#app/domain/sourcing/function-priors.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { uniqueViolation } from "#db/connection/errors.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertSourcingFunctions, listSourcingFunctions, type NewSourcingFunction } from "#db/queries/sourcing.ts";
import { changePlan } from "./record-change.ts";

/** The built-in functions as rows, with their first scores. */
export const functionRows = (
  organisationId: string,
  now: Date,
  nextId: () => string = () => crypto.randomUUID(),
): NewSourcingFunction[] =>
  IT_FUNCTIONS.map(({ id: code, name, operatingWork, accountableSeat }, index) => ({
    ...{ id: nextId(), organisationId, code, name, operatingWork },
    accountableSeat: accountableSeat ?? "",
    scores: FUNCTION_PRIORS[code],
    position: index + 1,
    ...{ createdAt: now, updatedAt: now },
  }));

/** What a new organisation begins with. */
export const addBuiltInFunctions = (tx: Tx, organisationId: string, now: Date) =>
  insertSourcingFunctions(tx, functionRows(organisationId, now));

/** Adds the built-in functions that are not on record; for organisations that are older than the plan. */
export function adoptFunctions(context: ServiceContext): Promise<Verdict<number>> {
  return changePlan(context, async (tx, record) => {
    const existing = await listSourcingFunctions(tx, context.organisationId);
    const isKnown = ({ code, name }: NewSourcingFunction) =>
      existing.some((row) => row.code === code || row.name === name);
    const missing = functionRows(context.organisationId, context.now).filter((row) => !isKnown(row));
    if (missing.length === 0) return stopped("All built-in functions are on record already.");
    await insertSourcingFunctions(tx, missing);
    await record({
      functionId: null,
      kind: "function",
      action: "sourcing.adopt",
      after: { codes: missing.map(({ code }) => code) },
    });
    return { ok: true, value: missing.length };
  });
}

export interface FunctionDetails {
  name: string;
  operatingWork: string;
  /** Empty where nothing beyond a contract stays. */
  accountableSeat: string;
}

/** Adds a function of the organisation's own: nothing of it is scored yet. Returns its id. */
export async function addFunction(context: ServiceContext, details: FunctionDetails): Promise<Verdict<string>> {
  const functionId = crypto.randomUUID();
  const { organisationId, now } = context;
  try {
    return await changePlan(context, async (tx, record) => {
      const existing = await listSourcingFunctions(tx, organisationId);
      const position = Math.max(0, ...existing.map((row) => row.position)) + 1;
      await insertSourcingFunctions(tx, [
        { ...details, id: functionId, organisationId, position, scores: NO_SCORES, createdAt: now, updatedAt: now },
      ]);
      await record({ functionId, kind: "function", action: "sourcing.add-function", after: { ...details } });
      return { ok: true, value: functionId };
    });
  } catch (error) {
    return nameTaken(error);
  }
}

/** A name taken twice is a verdict; anything else goes on as it is. */
export function nameTaken(error: unknown): { ok: false; field: string; reason: string } {
  if (uniqueViolation(error) !== "sourcing_functions_name") throw error;
  return { ok: false, field: "name", reason: "Another function has this name; it may be switched off." };
}
