import { expect, it } from "vitest";
import { keptFormHeader } from "#app/lib/auth/kept-form-cookie.server.ts";
import { action as openDemo } from "#app/routes/_auth.demo/route.tsx";
import { findKept, keepForm, sweepKeptForms, takeKept } from "#app/services/accounts/kept-form.server.ts";
import { keptForms } from "#db/schema/accounts.ts";
import { TEST_NOW } from "#tests/support/organisation.ts";
import { signedIn } from "../promotion/signed-in.ts";
import { firmWithAccounts } from "./colleagues.ts";

const FORM = { path: "/people/new?x=1", fields: [["name", "Marta Ünïcode"]] as [string, string][] };
const minutesLater = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * 60_000);

it("a kept form is unreadable in the database, is given to its key alone, and once", async () => {
  const { database, db, accountId } = await firmWithAccounts();
  const key = await keepForm(database, FORM, null, TEST_NOW);
  const stored = JSON.stringify(await db.select().from(keptForms));
  expect(stored).toContain("sealed:");
  for (const secret of ["Marta", "/people/new", key]) expect(stored).not.toContain(secret);
  expect(await findKept(database, "A".repeat(43), accountId, TEST_NOW)).toBeNull();
  expect(await findKept(database, key, accountId, minutesLater(29))).toMatchObject(FORM);
  expect(await findKept(database, key, accountId, minutesLater(30))).toBeNull();
  const both = await Promise.all([
    takeKept(database, key, accountId, TEST_NOW),
    takeKept(database, key, accountId, TEST_NOW),
  ]);
  expect(both.filter((form) => form !== null).length).toBe(1);
});

it("a form of a session that is still known is for its account alone", async () => {
  const { database, account, session, accountId } = await firmWithAccounts();
  const staff = await account("staff");
  const key = await keepForm(database, FORM, await session(staff.accountId), TEST_NOW);
  expect(await takeKept(database, key, accountId, TEST_NOW)).toBeNull();
  expect(await takeKept(database, key, staff.accountId, TEST_NOW)).toMatchObject(FORM);
});

it("what was kept too long ago is removed at start and whenever a form is kept", async () => {
  const { database, db } = await firmWithAccounts();
  await sweepKeptForms(database, minutesLater(10_000));
  await keepForm(database, FORM, null, TEST_NOW);
  await keepForm(database, FORM, null, minutesLater(31));
  expect((await db.select().from(keptForms)).length).toBe(1);
  await sweepKeptForms(database, minutesLater(62));
  expect((await db.select().from(keptForms)).length).toBe(0);
});

it("waits for whoever signs in to a demo company by one click, as after any other sign-in", async () => {
  const { context, database } = await firmWithAccounts();
  const opened = async (key: string | null): Promise<Response> => {
    const args = await signedIn(context, "/demo", {}, { company: "harrow" });
    args.request.headers.set("cookie", key ? ((await keptFormHeader(args.request, key)).split(";")[0] ?? "") : "");
    const answer = await openDemo(args);
    if (!answer) throw new Error("The demo was not opened.");
    return answer;
  };
  expect((await opened(null)).headers.get("location")).toBe("/");
  const answer = await opened(await keepForm(database, FORM, null, TEST_NOW));
  expect(answer.headers.get("location")).toBe("/kept-form");
  expect(answer.headers.get("set-cookie")).toMatch(/^[\w-]+=[^;]{20,};/);
});
