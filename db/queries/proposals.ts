import { and, asc, count, desc, eq, isNull, ne, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { competencies } from "../schema/competencies.ts";
import { people } from "../schema/people.ts";
import { subjectKeys } from "../schema/privacy.ts";
import { evidenceProposals } from "../schema/proposals.ts";
import { type ReachIds, withinReach } from "./reach.ts";

export type Proposal = typeof evidenceProposals.$inferSelect;

const settler = alias(accounts, "proposal_settler");

/** With the names of competency, person and settler, and the key that opens the texts. */
const selectProposals = (db: Db, where: SQL | undefined) =>
  db
    .select({
      proposal: evidenceProposals,
      person: { id: people.id, name: people.name, managerId: people.managerId },
      competency: { name: competencies.name, kind: competencies.kind, anchors: competencies.anchors },
      settlerName: settler.name,
      key: subjectKeys.key,
    })
    .from(evidenceProposals)
    .innerJoin(
      people,
      and(eq(people.organisationId, evidenceProposals.organisationId), eq(people.id, evidenceProposals.personId)),
    )
    .innerJoin(
      competencies,
      and(
        eq(competencies.organisationId, evidenceProposals.organisationId),
        eq(competencies.id, evidenceProposals.competencyId),
      ),
    )
    .leftJoin(
      subjectKeys,
      and(
        eq(subjectKeys.organisationId, evidenceProposals.organisationId),
        eq(subjectKeys.personId, evidenceProposals.personId),
      ),
    )
    .leftJoin(
      settler,
      and(eq(settler.organisationId, evidenceProposals.organisationId), eq(settler.id, evidenceProposals.settledBy)),
    )
    .where(where);

/** What a person proposed, the newest first. */
export const listProposalsOf = (db: Db, organisationId: string, personId: string) =>
  selectProposals(
    db,
    and(eq(evidenceProposals.organisationId, organisationId), eq(evidenceProposals.personId, personId)),
  ).orderBy(desc(evidenceProposals.createdAt), desc(evidenceProposals.id));

export interface ProposalReader {
  reach: ReachIds;
  /** The reader's own person: what they propose somebody else settles. */
  exceptPersonId: string | null;
}

const isOpenFor = (organisationId: string, { reach, exceptPersonId }: ProposalReader) =>
  and(
    eq(evidenceProposals.organisationId, organisationId),
    eq(evidenceProposals.state, "open"),
    withinReach(evidenceProposals.personId, reach),
    exceptPersonId ? ne(evidenceProposals.personId, exceptPersonId) : undefined,
  );

/** Open ones of people within reach, the oldest first. */
export const listOpenProposals = (
  db: Db,
  organisationId: string,
  reader: ProposalReader,
  { limit, offset }: { limit: number; offset: number },
) =>
  selectProposals(db, and(isOpenFor(organisationId, reader), isNull(people.erasedAt)))
    .orderBy(asc(evidenceProposals.createdAt), asc(evidenceProposals.id))
    .limit(limit)
    .offset(offset);

/** The count of them, alone or as a part of a statement. */
export const openProposals = (db: Db, organisationId: string, reader: ProposalReader) =>
  db.select({ n: count() }).from(evidenceProposals).where(isOpenFor(organisationId, reader));

/** Locks the row until the transaction ends, so that two people cannot settle it differently. */
export async function lockProposal(tx: Tx, organisationId: string, proposalId: string): Promise<Proposal | null> {
  const [row] = await tx
    .select()
    .from(evidenceProposals)
    .where(and(eq(evidenceProposals.organisationId, organisationId), eq(evidenceProposals.id, proposalId)))
    .for("update");
  return row ?? null;
}

export const insertProposal = (tx: Tx, row: typeof evidenceProposals.$inferInsert) =>
  tx.insert(evidenceProposals).values(row);

export const endProposal = (
  tx: Tx,
  organisationId: string,
  proposalId: string,
  end: Pick<Proposal, "state" | "answer" | "settledBy" | "settledAt">,
) =>
  tx
    .update(evidenceProposals)
    .set(end)
    .where(and(eq(evidenceProposals.organisationId, organisationId), eq(evidenceProposals.id, proposalId)));

/** Nothing of an erased person waits for anybody. */
export const withdrawProposalsOf = (tx: Tx, organisationId: string, personId: string, at: Date) =>
  tx
    .update(evidenceProposals)
    .set({ state: "withdrawn", settledAt: at })
    .where(
      and(
        eq(evidenceProposals.organisationId, organisationId),
        eq(evidenceProposals.personId, personId),
        eq(evidenceProposals.state, "open"),
      ),
    );
