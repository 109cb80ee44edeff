import { and, asc, count, eq, isNull, lte, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { panelSheets, panelSittings, panels } from "../schema/panels.ts";
import { people } from "../schema/people.ts";

export type PanelSheet = typeof panelSheets.$inferSelect;

const withPerson = and(eq(people.organisationId, panels.organisationId), eq(people.id, panels.personId));
const person = { id: people.id, name: people.name, title: people.title };
const ofPanel = (organisationId: string, panelId: string) =>
  and(eq(panelSheets.organisationId, organisationId), eq(panelSheets.panelId, panelId));

/** Every sheet of a panel with the assessor's name and whether they can sign in. */
export const listSheets = (db: Db, organisationId: string, panelId: string) =>
  db
    .select({
      sheet: panelSheets,
      name: people.name,
      hasAccount: sql<boolean>`exists (${db
        .select({ one: sql`1` })
        .from(accounts)
        .where(and(eq(accounts.organisationId, panelSheets.organisationId), eq(accounts.personId, people.id)))})`,
    })
    .from(panelSheets)
    .innerJoin(
      people,
      and(eq(people.organisationId, panelSheets.organisationId), eq(people.id, panelSheets.assessorId)),
    )
    .where(ofPanel(organisationId, panelId))
    .orderBy(asc(people.name), asc(people.id));

const sheetWithPanel = (db: Db) =>
  db
    .select({ sheet: panelSheets, panel: panels, person, sitting: panelSittings })
    .from(panelSheets)
    .innerJoin(panels, and(eq(panels.organisationId, panelSheets.organisationId), eq(panels.id, panelSheets.panelId)))
    .innerJoin(
      panelSittings,
      and(
        eq(panelSittings.organisationId, panelSheets.organisationId),
        eq(panelSittings.panelId, panelSheets.panelId),
        eq(panelSittings.stage, panelSheets.stage),
      ),
    )
    .innerJoin(people, withPerson);

/** A sheet for its assessor alone. */
export async function findSheet(db: Db, organisationId: string, sheetId: string, assessorId: string) {
  const [row] = await sheetWithPanel(db)
    .where(
      and(
        eq(panelSheets.organisationId, organisationId),
        eq(panelSheets.id, sheetId),
        eq(panelSheets.assessorId, assessorId),
        ne(panels.state, "cancelled"),
        isNull(people.erasedAt),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** What this person is or was asked to score, what is open first. */
export const listSheetsOf = (db: Db, organisationId: string, assessorId: string, limit: number) =>
  sheetWithPanel(db)
    .where(
      and(
        eq(panelSheets.organisationId, organisationId),
        eq(panelSheets.assessorId, assessorId),
        ne(panels.state, "cancelled"),
        isNull(people.erasedAt),
      ),
    )
    .orderBy(sql`${panelSheets.handedInAt} is not null`, asc(panelSittings.heldOn), asc(people.name))
    .limit(limit);

/** As part of another statement: how many sheets there are whose day has come and that this person still owes. */
export const owedSheets = (db: Db, organisationId: string, assessorId: string, today: string) =>
  db
    .select({ n: count() })
    .from(panelSheets)
    .innerJoin(panels, and(eq(panels.organisationId, panelSheets.organisationId), eq(panels.id, panelSheets.panelId)))
    .innerJoin(
      panelSittings,
      and(
        eq(panelSittings.organisationId, panelSheets.organisationId),
        eq(panelSittings.panelId, panelSheets.panelId),
        eq(panelSittings.stage, panelSheets.stage),
      ),
    )
    .where(
      and(
        eq(panelSheets.organisationId, organisationId),
        eq(panelSheets.assessorId, assessorId),
        isNull(panelSheets.handedInAt),
        eq(panels.state, "open"),
        isNull(panelSittings.openedAt),
        lte(panelSittings.heldOn, today),
      ),
    );

export const updateSheet = (
  tx: Tx,
  organisationId: string,
  sheetId: string,
  change: Partial<Pick<PanelSheet, "draft" | "draftSavedAt" | "answer" | "handedInAt" | "handedInBy">>,
) =>
  tx
    .update(panelSheets)
    .set(change)
    .where(and(eq(panelSheets.organisationId, organisationId), eq(panelSheets.id, sheetId)));

/** What was typed and handed in goes: for a panel that ends without its scores being opened. */
export const emptySheets = (tx: Tx, organisationId: string, panelId: string) =>
  tx.update(panelSheets).set({ draft: null, draftSavedAt: null, answer: null }).where(ofPanel(organisationId, panelId));
