import { and, count, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { UNDECIDED_STATES } from "#app/domain/promotion/case-states.ts";
import type { Db } from "../connection/types.ts";
import { organisations } from "../schema/organisations.ts";
import { people } from "../schema/people.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { scenarios } from "../schema/scenarios.ts";
import { owedViewsOf } from "./case-reviews.ts";
import { openContestsExcept } from "./contests.ts";
import { owedFeedback } from "./feedback.ts";
import { owedSheets } from "./panel-sheets.ts";
import { openProposals, type ProposalReader } from "./proposals.ts";
import { type ReachIds, withinReach } from "./reach.ts";
import { dueForErasure } from "./retention.ts";
import { owedAnswers } from "./round-requests.ts";

interface ShellReader {
  reach: ReachIds;
  /** Who is asked to assess; null for an account that assesses nobody. */
  assessorId: string | null;
  /** Whose open contests wait for this account: everybody's but this person's; null for an account that settles none. */
  contests: { exceptPersonId: string | null } | null;
  /** Whose proposals of evidence wait for it; null for an account that settles none. */
  proposals: ProposalReader | null;
  mayErase: boolean;
  /** Who may be asked for a view on a case; null for an account that may not. */
  reviewerId: string | null;
  today: string;
}

const NOTHING = {
  ...{ members: 0, openCases: 0, scenarios: 0, requests: 0, contests: 0, proposals: 0, dueForErasure: 0 },
  owedViews: [] as string[],
};

/** The counts of the navigation within a reader's reach, and what waits for the reader, in one statement. */
export async function countForShell(db: Db, organisationId: string, reader: ShellReader) {
  const { reach, assessorId, reviewerId, today } = reader;
  const members = db
    .select({ n: count() })
    .from(people)
    .where(
      and(
        eq(people.organisationId, organisationId),
        eq(people.kind, "member"),
        or(isNull(people.leftOn), sql`${people.leftOn} > ${today}`),
        withinReach(people.id, reach),
      ),
    );
  const openCases = db
    .select({ n: count() })
    .from(promotionCases)
    .where(
      and(
        eq(promotionCases.organisationId, organisationId),
        inArray(promotionCases.state, [...UNDECIDED_STATES]),
        withinReach(promotionCases.personId, reach),
      ),
    );
  const ofLine = db
    .select({ id: promotionCases.id })
    .from(promotionCases)
    .where(and(eq(promotionCases.organisationId, organisationId), withinReach(promotionCases.personId, reach)));
  const priced = db
    .select({ n: count() })
    .from(scenarios)
    .where(
      and(
        eq(scenarios.organisationId, organisationId),
        reach === null ? undefined : sql`${scenarios.caseId} in (${ofLine})`,
      ),
    );
  const asked = assessorId
    ? sql`(${owedAnswers(db, organisationId, assessorId)}) + (${owedSheets(db, organisationId, assessorId, today)})
        + (${owedFeedback(db, organisationId, assessorId, today)})`
    : sql`0`;
  const contests = reader.contests
    ? sql`(${openContestsExcept(db, organisationId, reader.contests.exceptPersonId)})`
    : sql`0`;
  const proposals = reader.proposals ? sql`(${openProposals(db, organisationId, reader.proposals)})` : sql`0`;
  const due = reader.mayErase ? sql`(${dueForErasure(db, organisationId, today)})` : sql`0`;
  const owedViews = reviewerId ? owedViewsOf(organisationId, reviewerId) : sql`'[]'::json`;
  const [row] = await db
    .select({
      members: sql`(${members})`.mapWith(Number),
      openCases: sql`(${openCases})`.mapWith(Number),
      scenarios: sql`(${priced})`.mapWith(Number),
      requests: asked.mapWith(Number),
      contests: contests.mapWith(Number),
      proposals: proposals.mapWith(Number),
      dueForErasure: due.mapWith(Number),
      owedViews: sql<string[]>`${owedViews}`,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row ?? NOTHING;
}
