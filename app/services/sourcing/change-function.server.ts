import type { Scores } from "#app/domain/sourcing/criteria.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import type { Tx } from "#db/connection/types.ts";
import { listPresentPeople } from "#db/queries/people.ts";
import { findSourcingFunction, type SourcingFunction, updateSourcingFunction } from "#db/queries/sourcing.ts";
import { type FunctionDetails, nameTaken } from "./add-functions.server.ts";
import { changePlan } from "./record-change.ts";

const CHANGED_MEANWHILE =
  "Somebody else changed this function meanwhile. What you typed is kept; compare it and save again.";

/** The function of this id; outside the organisation there is none. */
export async function functionToChange(
  tx: Tx,
  { organisationId }: ServiceContext,
  functionId: string,
): Promise<SourcingFunction> {
  const row = isRecordId(functionId) ? await findSourcingFunction(tx, organisationId, functionId) : null;
  return row ?? unseen("This function");
}

type Change = Parameters<typeof updateSourcingFunction>[4];

async function keep(tx: Tx, context: ServiceContext, functionId: string, version: number, change: Change) {
  const row = { ...change, updatedAt: context.now };
  if (!(await updateSourcingFunction(tx, context.organisationId, functionId, version, row))) stopped(CHANGED_MEANWHILE);
}

interface Target {
  functionId: string;
  /** The version that the form was made from. */
  version: number;
}

/** Scores the criteria of a function anew, with the reason. */
export function scoreFunction(
  context: ServiceContext,
  { functionId, version }: Target,
  scores: Scores,
  reason: string,
): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    const before = await functionToChange(tx, context, functionId);
    await keep(tx, context, functionId, version, { scores });
    await record({
      ...{ functionId, kind: "scores", action: "sourcing.score" },
      before: { ...before.scores },
      after: { ...scores },
      reason,
    });
    return { ok: true, value: undefined };
  });
}

/** Changes what a function is called, what its work is and which seat stays. */
export async function editFunction(
  context: ServiceContext,
  { functionId, version }: Target,
  details: FunctionDetails,
): Promise<Verdict> {
  try {
    return await changePlan(context, async (tx, record) => {
      const { name, operatingWork, accountableSeat } = await functionToChange(tx, context, functionId);
      await keep(tx, context, functionId, version, { ...details });
      await record({
        ...{ functionId, kind: "function", action: "sourcing.edit-function" },
        before: { name, operatingWork, accountableSeat },
        after: { ...details },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return nameTaken(error);
  }
}

/** Names who holds the accountable seat, or leaves it empty. Only somebody who is there can hold it. */
export function nameSeatHolder(
  context: ServiceContext,
  { functionId, version }: Target,
  personId: string | null,
): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    const before = await functionToChange(tx, context, functionId);
    if (personId !== null) {
      const present = await listPresentPeople(tx, context.organisationId, todayOf(context));
      if (!present.some(({ id }) => id === personId)) {
        stopped("Choose somebody who is with the organisation today.", "seatHolder");
      }
    }
    await keep(tx, context, functionId, version, { seatHolderId: personId });
    await record({
      ...{ functionId, kind: "seat", action: "sourcing.name-seat" },
      before: { personId: before.seatHolderId },
      after: { personId },
    });
    return { ok: true, value: undefined };
  });
}

/** Takes a function out of the plan, or back into it. Nothing of it is lost. */
export function switchFunction(
  context: ServiceContext,
  { functionId, version }: Target,
  isOn: boolean,
): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    await functionToChange(tx, context, functionId);
    await keep(tx, context, functionId, version, { switchedOffAt: isOn ? null : context.now });
    await record({
      ...{ functionId, kind: "switch", action: isOn ? "sourcing.switch-on" : "sourcing.switch-off" },
      after: { isOn },
    });
    return { ok: true, value: undefined };
  });
}
