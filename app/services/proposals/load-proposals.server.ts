import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listOpenProposals, listProposalsOf, openProposals, type ProposalReader } from "#db/queries/proposals.ts";

const PAGE = 25;

type Row = Awaited<ReturnType<typeof listProposalsOf>>[number];

/** A proposal with its texts opened; null where their key is gone. */
function shownProposal({ proposal, competency, settlerName, key }: Row) {
  const bytes = key === null ? undefined : Buffer.from(key, "base64");
  return {
    ...{ id: proposal.id, state: proposal.state, level: proposal.level, happenedOn: proposal.happenedOn },
    ...{ competencyName: competency.name, settledBy: proposal.state === "open" ? null : settlerName },
    statement: unseal(bytes, proposal.statement),
    link: unseal(bytes, proposal.link) ?? "",
    answer: unseal(bytes, proposal.answer) ?? "",
    proposedOn: proposal.createdAt.toISOString().slice(0, 10),
  };
}

/** What the account's person proposed and what came of it, the newest first. */
export async function listOwnProposals(context: ServiceContext) {
  const { personId } = context;
  if (!personId) return [];
  const rows = await listProposalsOf(context.database.db, context.organisationId, personId);
  return rows.map(shownProposal);
}

/** The page on which one proposes: what there is already, and the competencies to choose from. */
export async function loadOwnProposals(context: ServiceContext) {
  const [proposals, catalogue] = await Promise.all([
    listOwnProposals(context),
    listCompetencies(context.database.db, context.organisationId),
  ]);
  const competencies = catalogue.map(({ id, name, kind }) => ({ id, name, kind }));
  return { proposals, competencies, isLinked: context.personId != null };
}

/** Whose proposals this account settles: those within its reach but for its own. */
export const proposalReader = async (context: ServiceContext): Promise<ProposalReader> => ({
  reach: reachIds(await reachOf(context, "proposals:settle")),
  exceptPersonId: context.personId ?? null,
});

/** Proposals of people within reach that wait for an answer, a page at a time. */
export async function loadProposals(context: ServiceContext, page: number) {
  const { db } = context.database;
  const { organisationId } = context;
  const reader = await proposalReader(context);
  const [[counted], rows] = await Promise.all([
    openProposals(db, organisationId, reader),
    listOpenProposals(db, organisationId, reader, { limit: PAGE, offset: (page - 1) * PAGE }),
  ]);
  const total = counted?.n ?? 0;
  return {
    ...{ total, page, pageCount: Math.max(1, Math.ceil(total / PAGE)) },
    /** Owner and HR may say that the manager judged it; a manager says what they judge themselves. */
    mayNameManager: mayForAll(context.role, "proposals:settle"),
    proposals: rows.map((row) => ({
      ...shownProposal(row),
      person: row.person,
      anchors: row.competency.anchors.map((words, at) => ({
        level: at + (row.competency.kind === "technical" ? 0 : 1),
        words,
      })),
    })),
  };
}
