import { describe, expect, it } from "vitest";
import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { disableAccount, issueReset } from "#app/services/accounts/change-account.server.ts";
import { issueFromCommandLine } from "#app/services/accounts/command-line-link.server.ts";
import { createLaterOrganisation } from "#app/services/accounts/create-organisation.server.ts";
import { currentSession } from "#app/services/accounts/current-session.server.ts";
import { inviteAccount, reissueInvitation, revokeInvitation } from "#app/services/accounts/invite-account.server.ts";
import { listAccounts } from "#app/services/accounts/list-accounts.server.ts";
import { endOtherSessions, endOwnSession, listOwnSessions } from "#app/services/accounts/own-sessions.server.ts";
import { signIn } from "#app/services/accounts/sign-in.server.ts";
import { acceptInvitation, findLink, resetPassword } from "#app/services/accounts/take-up-link.server.ts";
import { findInvitation } from "#db/queries/account-links.ts";
import { findAccountByEmail, findSession, insertAccount } from "#db/queries/accounts.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { TEST_NOW } from "#tests/support/organisation.ts";
import { firmWithAccounts } from "./colleagues.ts";

const PASSWORD = "the racks hum at night";
const DAY = 86_400_000;
const use = (token: string, now = TEST_NOW, password = PASSWORD) => ({
  token,
  password,
  device: "Firefox on Linux",
  now,
  requestId: "test",
});

async function invited() {
  const firm = await firmWithAccounts();
  const email = `${crypto.randomUUID()}@firm.example`;
  const verdict = await inviteAccount(firm.context, { email, name: "Ivo", role: "manager", personId: null });
  if (!verdict.ok) throw new Error(verdict.reason);
  return { ...firm, email, ...verdict.value };
}

describe("an invitation", () => {
  it("makes one account of the two who use it at once, and opens one session", async () => {
    const { database, db, token, email } = await invited();
    const both = await Promise.all([acceptInvitation(database, use(token)), acceptInvitation(database, use(token))]);
    const opened = both.filter((session) => session !== null);
    expect(opened.length).toBe(1);
    expect(await findAccountByEmail(db, email)).toMatchObject({ role: "manager", name: "Ivo" });
    expect(await currentSession(database, opened[0]!, TEST_NOW)).toMatchObject({
      account: { email },
      session: { device: "Firefox on Linux" },
    });
    expect(await acceptInvitation(database, use(token))).toBeNull();
  });

  it("is nowhere stored in clear, and the audit trail has no secret", async () => {
    const { db, organisationId, token, linkId, database, email } = await invited();
    const link = await findInvitation(db, organisationId, linkId);
    expect(JSON.stringify(link)).not.toContain(token);
    await acceptInvitation(database, use(token));
    const account = await findAccountByEmail(db, email);
    const events = [
      ...(await listAuditEventsOfSubject(db, organisationId, "account-link", linkId)),
      ...(await listAuditEventsOfSubject(db, organisationId, "account", account!.id)),
    ];
    expect(events.map(({ action }) => action).sort()).toEqual(["account.invite", "account.join", "session.open"]);
    const text = JSON.stringify(events);
    for (const secret of [token, link!.tokenHash, PASSWORD, email]) expect(text).not.toContain(secret);
  });

  it("opens nothing once it is expired, revoked or made again; the new link does", async () => {
    const { context, database, token, linkId } = await invited();
    const later = new Date(TEST_NOW.getTime() + 7 * DAY);
    expect(await findLink(database, "invitation", token, new Date(later.getTime() - 1))).not.toBeNull();
    expect(await acceptInvitation(database, use(token, later))).toBeNull();
    expect(await findLink(database, "reset", token, TEST_NOW)).toBeNull();
    const again = await reissueInvitation(context, linkId);
    if (!again?.ok) throw new Error("not made again");
    expect(await findLink(database, "invitation", token, TEST_NOW)).toBeNull();
    expect(await findLink(database, "invitation", again.value.token, TEST_NOW)).not.toBeNull();
    expect(await revokeInvitation(context, linkId)).toMatchObject({ ok: true });
    expect(await acceptInvitation(database, use(again.value.token))).toBeNull();
    expect(await reissueInvitation(context, linkId)).toBeNull();
  });

  it("ends with the account that made it", async () => {
    const firm = await firmWithAccounts();
    const hr = await firm.account("hr");
    const email = `${crypto.randomUUID()}@firm.example`;
    const verdict = await inviteAccount(hr, { email, name: "Eve", role: "hr", personId: null });
    if (!verdict.ok) throw new Error(verdict.reason);
    await disableAccount(firm.context, hr.accountId);
    expect(await acceptInvitation(firm.database, use(verdict.value.token))).toBeNull();
  });

  it("is refused for an address that has an account or an invitation", async () => {
    const { context, email, account, db, organisationId } = await invited();
    const input = { name: "Twice", role: "staff" as const, personId: null };
    expect(await inviteAccount(context, { ...input, email: email.toUpperCase() })).toMatchObject({ field: "email" });
    const staff = await account("staff");
    const taken = `staff-${staff.accountId}@firm.example`;
    expect(await inviteAccount(context, { ...input, email: taken })).toMatchObject({ ok: false, field: "email" });
    expect(organisationId && (await findAccountByEmail(db, email))).toBeNull();
  });
});

describe("a reset link", () => {
  it("sets the password once, ends other sessions, and makes an older link useless", async () => {
    const { context, database, account, session, db } = await firmWithAccounts();
    const staff = await account("staff");
    const open = await session(staff.accountId);
    const [first, second] = [await issueReset(context, staff.accountId), await issueReset(context, staff.accountId)];
    if (!first?.ok || !second?.ok) throw new Error("no link");
    expect(await resetPassword(database, use(first.value.token))).toBeNull();
    const tomorrow = new Date(TEST_NOW.getTime() + DAY);
    expect(await resetPassword(database, use(second.value.token, tomorrow))).toBeNull();
    const token = await resetPassword(database, use(second.value.token));
    expect(token).not.toBeNull();
    expect(await resetPassword(database, use(second.value.token))).toBeNull();
    expect(await findSession(db, open, TEST_NOW)).toBeNull();
    const email = `staff-${staff.accountId}@firm.example`;
    const attempt = { email, password: PASSWORD, address: crypto.randomUUID(), now: TEST_NOW, requestId: "test" };
    expect(await signIn(database, attempt)).toMatchObject({ ok: true });
    expect(await signIn(database, { ...attempt, password: "something else entirely" })).toMatchObject({ ok: false });
  });

  it("opens nothing for an account that was disabled meanwhile", async () => {
    const { context, database, account } = await firmWithAccounts();
    const staff = await account("staff");
    const link = await issueReset(context, staff.accountId);
    if (!link?.ok) throw new Error("no link");
    await disableAccount(context, staff.accountId);
    expect(await resetPassword(database, use(link.value.token))).toBeNull();
  });

  it("comes from the command line too, done by no account", async () => {
    const { database, db, account, organisationId } = await firmWithAccounts();
    const owner = await account("owner");
    const moment = { now: TEST_NOW, requestId: "command-line" };
    const verdict = await issueFromCommandLine(database, `OWNER-${owner.accountId}@firm.example `, moment);
    if (!verdict.ok) throw new Error(verdict.reason);
    const [event] = await listAuditEventsOfSubject(db, organisationId, "account", owner.accountId);
    expect(event).toMatchObject({ action: "account.issue-reset", accountId: null });
    expect(JSON.stringify(event)).not.toContain(verdict.value.token);
    expect(await resetPassword(database, use(verdict.value.token))).not.toBeNull();
    expect(await issueFromCommandLine(database, "nobody@firm.example", moment)).toMatchObject({ ok: false });
  });
});

describe("a later organisation", () => {
  it("gets its owner by invitation, made again from the command line while it is not taken up", async () => {
    const { database, db } = await firmWithAccounts();
    const email = `${crypto.randomUUID()}@second.example`;
    const input = { organisationName: "Second", country: "DE", currency: "EUR", itUsers: 20 };
    const details = { ...input, teamSize: "small" as const, ownerName: "Ann", email };
    const moment = { now: TEST_NOW, requestId: "command-line" };
    expect(await createLaterOrganisation(database, details, moment)).toMatchObject({ ok: true });
    expect(await createLaterOrganisation(database, details, moment)).toMatchObject({ ok: false, field: "email" });
    const again = await issueFromCommandLine(database, email, moment);
    if (!again.ok) throw new Error(again.reason);
    expect(again.value.kind).toBe("invitation");
    expect(await acceptInvitation(database, use(again.value.token))).not.toBeNull();
    expect(await findAccountByEmail(db, email)).toMatchObject({ role: "owner", personId: null });
  });
});

describe("the list of accounts", () => {
  it("pages five hundred, finds one, and counts each state", async () => {
    const { context, database, organisationId, account } = await firmWithAccounts();
    await database.transaction(async (tx) => {
      for (let n = 0; n < 500; n++) {
        const id = crypto.randomUUID();
        const name = `Colleague ${String(n).padStart(3, "0")}`;
        const row = { id, organisationId, email: `${id}@firm.example`, name, role: "staff" as const };
        await insertAccount(tx, { ...row, passwordHash: null, createdAt: TEST_NOW });
      }
    });
    await disableAccount(context, (await account("staff")).accountId);
    const guest = { name: "Ängström 100%", role: "staff" as const, personId: null };
    await inviteAccount(context, { ...guest, email: `${crypto.randomUUID()}@firm.example` });
    const all = await listAccounts(context, { text: "", state: "all", page: 2 });
    expect(all).toMatchObject({ total: 503, pageCount: 11, counts: { active: 501, invited: 1, disabled: 1 } });
    expect(all.accounts[0]?.name).toBe("Colleague 050");
    const found = await listAccounts(context, { text: "100%", state: "all", page: 1 });
    expect(found.accounts.map(({ name, state }) => [name, state])).toEqual([["Ängström 100%", "invited"]]);
    const later = { ...context, now: new Date(TEST_NOW.getTime() + 8 * DAY) };
    expect((await listAccounts(later, { text: "100%", state: "expired", page: 1 })).total).toBe(1);
    const own = await listAccounts(context, { text: "Olga", state: "active", page: 9 });
    expect(own.accounts[0]?.lastSeenAt).toEqual(TEST_NOW);
  });
});

describe("own sessions", () => {
  it("are listed with this one first, and ended one by one or all others at once", async () => {
    const { context, session, account } = await firmWithAccounts();
    const [here, there, elsewhere] = [
      await session(context.accountId),
      await session(context.accountId),
      await session(context.accountId),
    ];
    const foreign = await session((await account("staff")).accountId);
    const viewer = { ...context, sessionId: here } as Viewer;
    const listed = await listOwnSessions(viewer);
    expect([listed.length, listed[0]?.isThisOne]).toEqual([3, true]);
    expect(await endOwnSession(viewer, there!.slice(0, 16))).toBe(true);
    expect(await endOwnSession(viewer, there!.slice(0, 16))).toBe(false);
    expect(await endOwnSession(viewer, here!.slice(0, 16))).toBe(false);
    expect(await endOwnSession(viewer, foreign.slice(0, 16))).toBe(false);
    expect((await listOwnSessions(viewer)).length).toBe(2);
    await endOtherSessions(viewer);
    expect((await listOwnSessions(viewer)).map(({ isThisOne }) => isThisOne)).toEqual([true]);
    expect(elsewhere).toBeTruthy();
  });
});
