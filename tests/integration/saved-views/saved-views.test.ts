import { describe, expect, it } from "vitest";
import { deleteView, renameView } from "#app/services/saved-views/change-view.server.ts";
import { listViews } from "#app/services/saved-views/list-views.server.ts";
import { saveView, type ViewDetails } from "#app/services/saved-views/save-view.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const view = (details: Partial<ViewDetails> = {}): ViewDetails => ({
  page: "matrix",
  name: "Network line",
  query: "group=network&sort=highest",
  isShared: false,
  ...details,
});

/** Another account of the same organisation. */
async function colleague(team: Awaited<ReturnType<typeof testOrganisation>>): Promise<ServiceContext> {
  const accountId = crypto.randomUUID();
  await team.database.transaction((tx) =>
    insertAccount(tx, {
      id: accountId,
      organisationId: team.organisationId,
      email: `${accountId}@firm.example`,
      name: "Hanna Reyes",
      role: "staff",
      passwordHash: null,
      createdAt: team.context.now,
    }),
  );
  return { ...team.context, accountId, role: "staff" };
}

async function saved(context: ServiceContext, details: Partial<ViewDetails> = {}): Promise<string> {
  const verdict = await saveView(context, view(details));
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

describe("a saved view", () => {
  it("keeps known filters alone, without the page and without a question about one person", async () => {
    const team = await testOrganisation();
    await saved(team.context, { query: "page=4&group=network&promoted=somebody&evil=%3Cb%3E&sort=highest&q=" });
    expect(await listViews(team.context, "matrix")).toMatchObject([
      { name: "Network line", query: "group=network&sort=highest", isOwn: true, isShared: false },
    ]);
    expect(await listViews(team.context, "people")).toEqual([]);
  });

  it("is refused where there is nothing to save, and under a name that is taken on that page", async () => {
    const team = await testOrganisation();
    expect(await saveView(team.context, view({ query: "page=2" }))).toMatchObject({ ok: false, field: "name" });
    await saved(team.context);
    expect(await saveView(team.context, view())).toMatchObject({ ok: false, field: "name" });
    expect(await saveView(team.context, view({ page: "people", query: "show=all" }))).toMatchObject({ ok: true });
  });

  it("is seen by others only when it is shared, with who saved it", async () => {
    const team = await testOrganisation();
    const other = await colleague(team);
    await saved(team.context, { name: "Mine" });
    await saved(team.context, { name: "Ours", isShared: true });
    expect(await listViews(other, "matrix")).toMatchObject([{ name: "Ours", isOwn: false, ownerName: "Olga Owner" }]);
    const elsewhere = await testOrganisation();
    expect(await listViews(elsewhere.context, "matrix")).toEqual([]);
  });

  it("is renamed, shared and deleted by its owner alone, and each is on the audit trail", async () => {
    const team = await testOrganisation();
    const other = await colleague(team);
    const id = await saved(team.context, { isShared: true });
    await saved(team.context, { name: "Another" });
    for (const stranger of [other, (await testOrganisation()).context]) {
      expect(await renameView(stranger, id, { name: "Theirs", isShared: false })).toBeNull();
      expect(await deleteView(stranger, id)).toBeNull();
    }
    expect(await renameView(team.context, id, { name: "Another", isShared: true })).toMatchObject({ ok: false });
    expect(await renameView(team.context, id, { name: "Renamed", isShared: false })).toMatchObject({ ok: true });
    expect(await listViews(other, "matrix")).toEqual([]);
    expect(await deleteView(team.context, id)).toMatchObject({ ok: true });
    expect((await listViews(team.context, "matrix")).map(({ name }) => name)).toEqual(["Another"]);
    const events = await listAuditEventsOfSubject(team.db, team.organisationId, "view", id);
    expect(events.map(({ action }) => action).sort()).toEqual(["view.delete", "view.rename", "view.save"]);
  });

  it("is one of at most fifty an account", async () => {
    const team = await testOrganisation();
    for (let n = 0; n < 50; n++) await saved(team.context, { name: `View ${n}` });
    expect(await saveView(team.context, view({ name: "One more" }))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("at most 50"),
    });
    expect(await saveView(await colleague(team), view({ name: "One more" }))).toMatchObject({ ok: true });
  });
});
