import { and, eq, or } from "drizzle-orm";
import type { Tx } from "../connection/types.ts";
import { roundRequests } from "../schema/rounds.ts";

/** Drafts and answers about this person go, and whatever they were still typing about others. */
export async function emptyRoundWords(tx: Tx, organisationId: string, personId: string): Promise<void> {
  const about = and(eq(roundRequests.organisationId, organisationId), eq(roundRequests.personId, personId));
  const by = and(eq(roundRequests.organisationId, organisationId), eq(roundRequests.assessorId, personId));
  await tx.update(roundRequests).set({ draft: null, draftSavedAt: null }).where(or(about, by));
  await tx.update(roundRequests).set({ answer: null }).where(about);
}
