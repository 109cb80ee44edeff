import { describe, expect, it } from "vitest";
import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { changePassword } from "#app/services/accounts/change-password.server.ts";
import { createOrganisation, isFirstStart } from "#app/services/accounts/create-organisation.server.ts";
import { currentSession } from "#app/services/accounts/current-session.server.ts";
import { signIn, signOut } from "#app/services/accounts/sign-in.server.ts";
import { changeOrganisation } from "#app/services/organisations/change-organisation.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_NOW, testOrganisation } from "#tests/support/organisation.ts";

const FIRST = {
  organisationName: "First Firm",
  country: "DE",
  currency: "EUR",
  itUsers: 60,
  teamSize: "small" as const,
  ownerName: "Olga Owner",
  email: "Olga@First.example",
  password: "a long enough sentence",
};
const moment = { now: TEST_NOW, requestId: "test" };
const daysLater = (days: number) => new Date(TEST_NOW.getTime() + days * 86_400_000);
const attempt = (password: string, address = crypto.randomUUID()) => ({
  email: "olga@first.example",
  password,
  address,
  ...moment,
});

describe("first start", () => {
  it("makes one organisation with its owner and its catalogue, and closes behind itself", async () => {
    const database = await testDatabase();
    expect(await isFirstStart(database)).toBe(true);
    const both = await Promise.all([
      createOrganisation(database, FIRST, moment),
      createOrganisation(database, FIRST, moment),
    ]);
    expect(both.filter((verdict) => verdict.ok).length).toBe(1);
    expect(await isFirstStart(database)).toBe(false);
    const token = both.flatMap((verdict) => (verdict.ok ? [verdict.value] : []))[0] ?? "";
    const session = await currentSession(database, token, TEST_NOW);
    expect(session).toMatchObject({
      account: { role: "owner", email: "olga@first.example" },
      organisation: { currency: "EUR" },
    });
    const competencies = await listCompetencies(database.db, session?.organisation.id ?? "");
    expect(competencies.filter(({ kind }) => kind === "technical").length).toBe(12);
    expect(competencies.filter(({ kind }) => kind === "leadership").length).toBe(12);
  });
});

describe("a session", () => {
  it("opens with the right password alone, ends with sign-out and with its last day", async () => {
    const database = await testDatabase();
    expect(await signIn(database, attempt("wrong"))).toMatchObject({ ok: false });
    const verdict = await signIn(database, attempt(FIRST.password));
    if (!verdict.ok) throw new Error(verdict.reason);
    const found = await currentSession(database, verdict.value, TEST_NOW);
    if (!found) throw new Error("no session");
    expect(await currentSession(database, verdict.value, daysLater(15))).toBeNull();
    expect(await currentSession(database, `${verdict.value}x`, TEST_NOW)).toBeNull();
    const { organisation, account, session } = found;
    await signOut(database, {
      organisationId: organisation.id,
      accountId: account.id,
      sessionId: session.id,
      ...moment,
    });
    expect(await currentSession(database, verdict.value, TEST_NOW)).toBeNull();
    const events = await listAuditEventsOfSubject(database.db, organisation.id, "account", account.id);
    expect(events.map((event) => event.action)).toEqual(expect.arrayContaining(["session.open", "session.close"]));
  });

  it("is prolonged by use", async () => {
    const database = await testDatabase();
    const verdict = await signIn(database, attempt(FIRST.password));
    if (!verdict.ok) throw new Error(verdict.reason);
    expect(await currentSession(database, verdict.value, daysLater(10))).not.toBeNull();
    expect(await currentSession(database, verdict.value, daysLater(20))).not.toBeNull();
  });
});

describe("changing the password", () => {
  it("asks for the present one, and ends every other session", async () => {
    const database = await testDatabase();
    const [here, elsewhere] = await Promise.all([
      signIn(database, attempt(FIRST.password)),
      signIn(database, attempt(FIRST.password)),
    ]);
    if (!here.ok || !elsewhere.ok) throw new Error("not signed in");
    const found = await currentSession(database, here.value, TEST_NOW);
    if (!found) throw new Error("no session");
    const viewer = {
      database,
      organisationId: found.organisation.id,
      accountId: found.account.id,
      accountName: found.account.name,
      accountEmail: found.account.email,
      organisation: found.organisation,
      sessionId: found.session.id,
      role: "owner",
      ...moment,
    } as Viewer;
    const next = "another long sentence";
    const address = crypto.randomUUID();
    expect(await changePassword(viewer, { current: "wrong", next, address })).toMatchObject({
      ok: false,
      field: "current",
    });
    expect(await changePassword(viewer, { current: FIRST.password, next, address })).toMatchObject({ ok: true });
    expect(await currentSession(database, here.value, TEST_NOW)).not.toBeNull();
    expect(await currentSession(database, elsewhere.value, TEST_NOW)).toBeNull();
    expect(await signIn(database, attempt(FIRST.password))).toMatchObject({ ok: false });
    expect(await signIn(database, attempt(next))).toMatchObject({ ok: true });
  });
});

describe("changing the organisation", () => {
  const details = { name: "Renamed", country: "FR", currency: "EUR", itUsers: 75 };

  it("keeps what it was in the audit trail", async () => {
    const { context, db, organisationId } = await testOrganisation();
    await changeOrganisation(context, details);
    expect(await findOrganisation(db, organisationId)).toMatchObject(details);
    const [event] = await listAuditEventsOfSubject(db, organisationId, "organisation", organisationId);
    expect(event).toMatchObject({ action: "organisation.change", before: { itUsers: 60 }, after: details });
  });

  it.each(["hr", "manager", "staff", "auditor"] as const)("is refused to %s", async (role) => {
    const { context, db, organisationId } = await testOrganisation({ role });
    await expect(changeOrganisation(context, details)).rejects.toThrow(NotPermittedError);
    expect(await findOrganisation(db, organisationId)).toMatchObject({ itUsers: 60 });
  });
});
