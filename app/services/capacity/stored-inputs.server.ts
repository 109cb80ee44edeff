import { z } from "zod";
import { type CapacityInputs, DEFAULT_INPUTS, SERVICE_HOURS } from "#app/domain/capacity/capacity-inputs.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, refused, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { insertCapacityInputs, lastCapacityNumber, listCapacityInputs } from "#db/queries/capacity-inputs.ts";

const MOST_SHOWN = 50;

const number = z.number();
const maybe = z.number().nullable();

/** `.catch` falls back to the default: what was stored before an input existed stays readable. */
const schema = z.object({
  paidHours: number.catch(DEFAULT_INPUTS.paidHours),
  holidayHours: number.catch(DEFAULT_INPUTS.holidayHours),
  leaveHours: number.catch(DEFAULT_INPUTS.leaveHours),
  sicknessHours: number.catch(DEFAULT_INPUTS.sicknessHours),
  trainingHours: number.catch(DEFAULT_INPUTS.trainingHours),
  utilisation: number.catch(DEFAULT_INPUTS.utilisation),
  ticketsPerUserMonth: maybe.catch(null),
  handleMinutes: maybe.catch(null),
  liveHandleMinutes: maybe.catch(null),
  liveShare: maybe.catch(null),
  targetSeconds: number.catch(DEFAULT_INPUTS.targetSeconds),
  targetServiceLevel: number.catch(DEFAULT_INPUTS.targetServiceLevel),
  serviceHours: z.enum(SERVICE_HOURS).catch(DEFAULT_INPUTS.serviceHours),
  onCall: z.boolean().catch(DEFAULT_INPUTS.onCall),
  onCallPeople: maybe.catch(null),
  ticketPeople: maybe.catch(null),
});

const readInputs = (stored: unknown): CapacityInputs => schema.parse(stored);

/** What differs between two states of the inputs, by field. */
export function changedFields(before: CapacityInputs, after: CapacityInputs): (keyof CapacityInputs)[] {
  return (Object.keys(DEFAULT_INPUTS) as (keyof CapacityInputs)[]).filter((field) => before[field] !== after[field]);
}

/** The inputs that count today: the newest, or the defaults where nobody said anything. */
export async function currentInputs({ database, organisationId }: ServiceContext): Promise<CapacityInputs> {
  const [newest] = await listCapacityInputs(database.db, organisationId, 1);
  return newest ? readInputs(newest.inputs) : DEFAULT_INPUTS;
}

/** The inputs with who changed what when and why, the newest first. */
export async function loadCapacityInputs({ database, organisationId }: ServiceContext) {
  const rows = await listCapacityInputs(database.db, organisationId, MOST_SHOWN + 1);
  const states = rows.map((row) => ({ ...row, inputs: readInputs(row.inputs) }));
  return {
    number: states[0]?.number ?? 0,
    inputs: states[0]?.inputs ?? DEFAULT_INPUTS,
    history: states.slice(0, MOST_SHOWN).map(({ id, inputs, reason, createdAt, accountName }, place) => {
      const before = states[place + 1]?.inputs ?? DEFAULT_INPUTS;
      const changes = changedFields(before, inputs).map((field) => ({
        field,
        before: before[field],
        after: inputs[field],
      }));
      return { id, reason, accountName, day: createdAt.toISOString().slice(0, 10), changes };
    }),
  };
}

export type CapacityInputsPage = Awaited<ReturnType<typeof loadCapacityInputs>>;

export interface InputsChange {
  inputs: CapacityInputs;
  reason: string;
  /** The number of the newest when the form was opened. */
  seen: number;
}

/** Keeps new inputs as an entry of their own; refused when somebody else said something meanwhile, or nothing changed. */
export async function saveCapacityInputs(
  context: ServiceContext,
  { inputs, reason, seen }: InputsChange,
): Promise<Verdict> {
  const { organisationId, accountId, now } = context;
  const before = await currentInputs(context);
  const changed = changedFields(before, inputs);
  if (changed.length === 0) return refused("Nothing is different from what counts already.");
  return whatStopped(() =>
    write(context, "capacity:write", async (tx, audit) => {
      const last = await lastCapacityNumber(tx, organisationId);
      if (last !== seen) stopped("Somebody changed these figures meanwhile. Look at them and save again.");
      await audit({
        action: "capacity.change-inputs",
        subjectKind: "organisation",
        subjectId: organisationId,
        before: Object.fromEntries(changed.map((field) => [field, before[field]])),
        after: Object.fromEntries(changed.map((field) => [field, inputs[field]])),
      });
      await insertCapacityInputs(tx, {
        ...{ id: crypto.randomUUID(), organisationId, number: last + 1, inputs: { ...inputs }, reason },
        ...{ createdBy: accountId, createdAt: now },
      });
      return { ok: true as const, value: undefined };
    }),
  );
}

async function whatStopped(work: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
