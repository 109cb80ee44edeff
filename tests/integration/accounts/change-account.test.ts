import { describe, expect, it } from "vitest";
import {
  changeRole,
  disableAccount,
  enableAccount,
  issueReset,
  linkPerson,
} from "#app/services/accounts/change-account.server.ts";
import { inviteAccount } from "#app/services/accounts/invite-account.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { countActiveOwners, findAccount, findSession } from "#db/queries/accounts.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { firmWithAccounts } from "./colleagues.ts";

describe("the last owner", () => {
  it("is neither disabled nor demoted, by anybody", async () => {
    const { context, db, organisationId, account } = await firmWithAccounts();
    const second = await account("owner");
    expect(await disableAccount(context, second.accountId)).toMatchObject({ ok: true });
    expect(await disableAccount(second, context.accountId)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("last owner"),
    });
    expect(await changeRole(second, context.accountId, "hr")).toMatchObject({ ok: false });
    expect(await countActiveOwners(db, organisationId)).toBe(1);
  });

  it("stays when two owners demote each other at once", async () => {
    const { context, db, organisationId, account } = await firmWithAccounts();
    const second = await account("owner");
    const verdicts = await Promise.all([
      changeRole(context, second.accountId, "staff"),
      changeRole(second, context.accountId, "staff"),
    ]);
    expect(verdicts.filter((verdict) => verdict?.ok).length).toBe(1);
    expect(await countActiveOwners(db, organisationId)).toBe(1);
  });
});

describe("nobody", () => {
  it("disables or demotes themself, or loosens their own link", async () => {
    const { context, account, person } = await firmWithAccounts();
    await account("owner");
    const own = await person();
    expect(await changeRole(context, context.accountId, "staff")).toMatchObject({ ok: false });
    expect(await disableAccount(context, context.accountId)).toMatchObject({ ok: false });
    expect(await linkPerson(context, context.accountId, own.id)).toMatchObject({ ok: true });
    expect(await linkPerson(context, context.accountId, null)).toMatchObject({ ok: false, field: "personId" });
  });

  it.each(["manager", "staff", "auditor"] as const)("with the role %s changes an account", async (role) => {
    const { context, account } = await firmWithAccounts();
    const other = await account(role);
    await expect(changeRole(other, context.accountId, "staff")).rejects.toThrow(NotPermittedError);
    await expect(disableAccount(other, context.accountId)).rejects.toThrow(NotPermittedError);
    await expect(issueReset(other, context.accountId)).rejects.toThrow(NotPermittedError);
  });

  it("reaches an account of another organisation", async () => {
    const { context } = await firmWithAccounts();
    const foreign = await firmWithAccounts();
    const victim = await foreign.account("staff");
    expect(await changeRole(context, victim.accountId, "owner")).toBeNull();
    expect(await disableAccount(context, victim.accountId)).toBeNull();
    expect(await issueReset(context, victim.accountId)).toBeNull();
  });
});

describe("HR", () => {
  it("neither makes, changes, disables nor resets an owner, and changes everybody else", async () => {
    const { context, account, db, organisationId } = await firmWithAccounts();
    const hr = await account("hr");
    await account("owner");
    const staff = await account("staff");
    const refused = { ok: false, reason: expect.stringContaining("Only an owner") };
    expect(await changeRole(hr, staff.accountId, "owner")).toMatchObject(refused);
    expect(await changeRole(hr, context.accountId, "staff")).toMatchObject(refused);
    expect(await disableAccount(hr, context.accountId)).toMatchObject(refused);
    expect(await enableAccount(hr, context.accountId)).toMatchObject(refused);
    expect(await issueReset(hr, context.accountId)).toMatchObject(refused);
    const owner = { email: "boss@firm.example", name: "Boss", role: "owner" as const, personId: null };
    expect(await inviteAccount(hr, owner)).toMatchObject({ ...refused, field: "role" });
    expect(await changeRole(hr, staff.accountId, "manager")).toMatchObject({ ok: true });
    expect(await issueReset(hr, staff.accountId)).toMatchObject({ ok: true });
    expect((await findAccount(db, organisationId, staff.accountId))?.role).toBe("manager");
  });
});

describe("a disabled account", () => {
  it("has no session from that moment, and can be enabled again", async () => {
    const { context, db, account, session, organisationId } = await firmWithAccounts();
    const staff = await account("staff");
    const open = await session(staff.accountId);
    expect(await findSession(db, open, context.now)).not.toBeNull();
    expect(await disableAccount(context, staff.accountId)).toEqual({ ok: true, value: { sessions: 1 } });
    expect(await findSession(db, open, context.now)).toBeNull();
    expect(await enableAccount(context, staff.accountId)).toMatchObject({ ok: true });
    expect(await findSession(db, open, context.now)).toBeNull();
    const events = await listAuditEventsOfSubject(db, organisationId, "account", staff.accountId);
    expect(events.map(({ action }) => action).sort()).toEqual(["account.disable", "account.enable"]);
  });
});

describe("a person", () => {
  it("has one account, invitations included", async () => {
    const { context, account, person } = await firmWithAccounts();
    const marta = await person({ name: "Marta" });
    const staff = await account("staff");
    const other = await account("staff");
    const guest = { name: "Guest", role: "staff" as const };
    expect(await linkPerson(context, staff.accountId, marta.id)).toMatchObject({ ok: true });
    expect(await linkPerson(context, other.accountId, marta.id)).toMatchObject({ ok: false, field: "personId" });
    const invited = { ...guest, email: `${crypto.randomUUID()}@firm.example`, personId: marta.id };
    expect(await inviteAccount(context, invited)).toMatchObject({ ok: false, field: "personId" });
    const priya = await person({ name: "Priya" });
    expect(await inviteAccount(context, { ...invited, personId: priya.id })).toMatchObject({ ok: true });
    expect(await linkPerson(context, other.accountId, priya.id)).toMatchObject({ ok: false, field: "personId" });
  });

  it("of another organisation is refused", async () => {
    const { context, account } = await firmWithAccounts();
    const stranger = await (await firmWithAccounts()).person();
    const staff = await account("staff");
    expect(await linkPerson(context, staff.accountId, stranger.id)).toMatchObject({ ok: false, field: "personId" });
  });
});
