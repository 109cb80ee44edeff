import { describe, expect, it } from "vitest";
import { insertAuditEvent } from "#db/queries/audit.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

describe("a transaction", () => {
  it("refuses the outer handle at once instead of waiting for itself", async () => {
    const { database, organisationId } = await testOrganisation();
    const misuse = database.transaction(async () => {
      await findOrganisation(database.db, organisationId);
    });
    await expect(misuse).rejects.toThrow("outer database handle");
  });

  it("refuses another transaction inside", async () => {
    const { database } = await testOrganisation();
    await expect(database.transaction(() => database.transaction(async () => {}))).rejects.toThrow(
      "outer database handle",
    );
  });

  it("keeps nothing when the work fails", async () => {
    const { database, organisationId, db } = await testOrganisation();
    const event = { at: new Date(), accountId: null, action: "x", subjectKind: "y", subjectId: null, requestId: "r" };
    await expect(
      database.transaction(async (tx) => {
        await insertAuditEvent(tx, organisationId, event);
        throw new Error("stop");
      }),
    ).rejects.toThrow("stop");
    expect((await db.select().from(auditEvents)).filter((row) => row.organisationId === organisationId)).toEqual([]);
  });
});

describe("the audit trail", () => {
  it("is append-only: neither changed nor deleted", async () => {
    const { database, organisationId } = await testOrganisation();
    const event = { at: new Date(), accountId: null, action: "x", subjectKind: "y", subjectId: null, requestId: "r" };
    await database.transaction((tx) => insertAuditEvent(tx, organisationId, event));
    const reason = async (work: Promise<unknown>) =>
      String(await work.catch((error: Error) => (error.cause as Error).message));
    expect(await reason(database.transaction((tx) => tx.delete(auditEvents)))).toContain("append-only");
    expect(await reason(database.transaction((tx) => tx.update(auditEvents).set({ action: "z" })))).toContain(
      "append-only",
    );
  });
});
