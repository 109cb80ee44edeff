import { and, asc, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { PanelStage } from "#app/domain/shared/vocabulary.ts";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { panelScores, panelSheets, panelSittings, panels } from "../schema/panels.ts";
import { people } from "../schema/people.ts";
import { type ReachIds, withinReach } from "./reach.ts";

export type Panel = typeof panels.$inferSelect;
export type NewPanel = typeof panels.$inferInsert;
export type NewSitting = typeof panelSittings.$inferInsert;
export type NewSheet = typeof panelSheets.$inferInsert;
export type NewScore = typeof panelScores.$inferInsert;

const withPerson = and(eq(people.organisationId, panels.organisationId), eq(people.id, panels.personId));
const person = { id: people.id, name: people.name, title: people.title };

export async function insertPanel(tx: Tx, panel: NewPanel, sittings: NewSitting[], sheets: NewSheet[]): Promise<void> {
  await tx.insert(panels).values(panel);
  await tx.insert(panelSittings).values(sittings);
  await tx.insert(panelSheets).values(sheets);
}

export interface PanelReader {
  reach: ReachIds;
  /** The reader's own person: a panel about them is not theirs to read. */
  exceptPersonId: string | null;
}

const isFor = (organisationId: string, { reach, exceptPersonId }: PanelReader) =>
  and(
    eq(panels.organisationId, organisationId),
    withinReach(panels.personId, reach),
    exceptPersonId ? ne(panels.personId, exceptPersonId) : undefined,
    isNull(people.erasedAt),
  );

/** The newest panels about people within reach, open ones first, with their last day and how many sheets are in. */
export const listPanels = (db: Db, organisationId: string, reader: PanelReader, limit: number) =>
  db
    .select({
      panel: panels,
      person,
      heldOn: sql<string>`(select max(held_on)::text from ${panelSittings} s
        where s.organisation_id = ${panels.organisationId} and s.panel_id = ${panels.id})`,
      asked: sql`(select count(*) from ${panelSheets} s
        where s.organisation_id = ${panels.organisationId} and s.panel_id = ${panels.id})`.mapWith(Number),
      handedIn: sql`(select count(handed_in_at) from ${panelSheets} s
        where s.organisation_id = ${panels.organisationId} and s.panel_id = ${panels.id})`.mapWith(Number),
    })
    .from(panels)
    .innerJoin(people, withPerson)
    .where(isFor(organisationId, reader))
    .orderBy(sql`${panels.state} <> 'open'`, desc(panels.createdAt), desc(panels.id))
    .limit(limit);

export async function findPanel(db: Db, organisationId: string, panelId: string, reader: PanelReader) {
  const [row] = await db
    .select({ panel: panels, person, creatorName: accounts.name })
    .from(panels)
    .innerJoin(people, withPerson)
    .leftJoin(accounts, and(eq(accounts.organisationId, panels.organisationId), eq(accounts.id, panels.createdBy)))
    .where(and(isFor(organisationId, reader), eq(panels.id, panelId)))
    .limit(1);
  return row ?? null;
}

/** Keeps everybody else from handing in, opening or closing this panel until the end of the transaction. */
export async function lockPanel(tx: Tx, organisationId: string, panelId: string): Promise<Panel | null> {
  const [row] = await tx
    .select()
    .from(panels)
    .where(and(eq(panels.organisationId, organisationId), eq(panels.id, panelId)))
    .for("update");
  return row ?? null;
}

const ofPanel = (
  table: typeof panelSittings | typeof panelSheets | typeof panelScores,
  organisationId: string,
  panelId: string,
) => and(eq(table.organisationId, organisationId), eq(table.panelId, panelId));

export const listSittings = (db: Db, organisationId: string, panelId: string) =>
  db
    .select()
    .from(panelSittings)
    .where(ofPanel(panelSittings, organisationId, panelId))
    .orderBy(desc(panelSittings.stage));

/** Opened scores in the order in which they were made. */
export const listScores = (db: Db, organisationId: string, panelId: string) =>
  db
    .select()
    .from(panelScores)
    .where(ofPanel(panelScores, organisationId, panelId))
    .orderBy(asc(panelScores.recordedAt), asc(panelScores.place));

export async function insertScores(tx: Tx, rows: NewScore[]): Promise<void> {
  if (rows.length) await tx.insert(panelScores).values(rows);
}

export const updatePanel = (
  tx: Tx,
  organisationId: string,
  panelId: string,
  change: Partial<Omit<Panel, "id" | "organisationId" | "personId">>,
) =>
  tx
    .update(panels)
    .set(change)
    .where(and(eq(panels.organisationId, organisationId), eq(panels.id, panelId)));

/** Opens a sitting: from here on its scores are rows of their own, and no sheet of it holds an answer any more. */
export async function openSitting(tx: Tx, organisationId: string, panelId: string, stage: PanelStage, now: Date) {
  await tx
    .update(panelSittings)
    .set({ openedAt: now })
    .where(and(ofPanel(panelSittings, organisationId, panelId), eq(panelSittings.stage, stage)));
  await tx
    .update(panelSheets)
    .set({ draft: null, draftSavedAt: null, answer: null })
    .where(and(ofPanel(panelSheets, organisationId, panelId), eq(panelSheets.stage, stage)));
}

export const changeSittingDay = (tx: Tx, organisationId: string, panelId: string, stage: PanelStage, heldOn: string) =>
  tx
    .update(panelSittings)
    .set({ heldOn })
    .where(and(ofPanel(panelSittings, organisationId, panelId), eq(panelSittings.stage, stage)));

/** Everything about this person that can be changed goes, and whatever they were still typing about others. */
export async function emptyPanelWords(tx: Tx, organisationId: string, personId: string): Promise<void> {
  const about = and(eq(panels.organisationId, organisationId), eq(panels.personId, personId));
  const ids = tx.select({ id: panels.id }).from(panels).where(about);
  await tx
    .update(panelSheets)
    .set({
      draft: null,
      draftSavedAt: null,
      answer: sql`case when ${panelSheets.assessorId} = ${personId} then ${panelSheets.answer} end`,
    })
    .where(
      and(
        eq(panelSheets.organisationId, organisationId),
        or(eq(panelSheets.assessorId, personId), sql`${panelSheets.panelId} in ${ids}`),
      ),
    );
  await tx
    .update(panels)
    .set({
      purpose: "",
      goals: "",
      questions: [],
      state: sql`case when ${panels.state} = 'open' then 'cancelled' else ${panels.state} end`,
    })
    .where(about);
}

/** Panels about one person, the newest first, with their days: for their own record. */
export const listPanelsAbout = (db: Db, organisationId: string, personId: string) =>
  db
    .select({
      kind: panels.kind,
      targetRole: panels.targetRole,
      state: panels.state,
      score: panels.score,
      assessors: panels.assessors,
      heldOn: sql<string>`(select max(held_on)::text from ${panelSittings} s
        where s.organisation_id = ${panels.organisationId} and s.panel_id = ${panels.id})`,
    })
    .from(panels)
    .where(and(eq(panels.organisationId, organisationId), eq(panels.personId, personId), ne(panels.state, "cancelled")))
    .orderBy(desc(panels.createdAt));
