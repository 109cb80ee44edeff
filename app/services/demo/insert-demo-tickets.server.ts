import { DEFAULT_INPUTS } from "#app/domain/capacity/capacity-inputs.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertCapacityInputs } from "#db/queries/capacity-inputs.ts";
import { insertImport } from "#db/queries/imports.ts";
import { stageTickets } from "#db/queries/tickets.ts";
import { buildDemoTickets } from "#db/seed/demo-tickets.ts";

const AT_ONCE = 1_000;
const SEED = 1;
const PER_USER_MONTH = 1.15;

interface DemoDesk {
  organisation: { id: string; itUsers: number };
  ownerId: string;
  now: Date;
  /** Own people who take turns outside service hours. */
  onCallPeople: number;
}

/** A year of tickets as if an export had been imported, and what the firm says about its desk. */
export async function insertDemoTickets(tx: Tx, { organisation, ownerId, now, onCallPeople }: DemoDesk): Promise<void> {
  const { id: organisationId, itUsers: users } = organisation;
  const today = now.toISOString().slice(0, 10);
  const rows = buildDemoTickets({ seed: SEED, today, users, perUserMonth: PER_USER_MONTH });
  const importId = crypto.randomUUID();
  await insertImport(tx, {
    ...{ id: importId, organisationId, kind: "tickets", state: "committed", fileName: "service-desk-export.csv" },
    ...{ createdBy: ownerId, createdAt: now, committedAt: now, rowsTotal: rows.length, rowsDone: rows.length },
    counts: { created: rows.length, changed: 0, unchanged: 0, rejected: 0, leftOut: 0, blank: 0 },
  });
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await stageTickets(tx, { organisationId, importId }, rows.slice(at, at + AT_ONCE));
  await insertCapacityInputs(tx, {
    ...{ id: crypto.randomUUID(), organisationId, number: 1, createdBy: ownerId, createdAt: now },
    inputs: { ...DEFAULT_INPUTS, serviceHours: "12x5", onCall: true, onCallPeople, ticketPeople: 6 },
    reason: "The warehouse works from six to six; three of the infrastructure team carry the phone at night.",
  });
}
