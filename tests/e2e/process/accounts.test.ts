import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_START, firstStart, HttpClient } from "#tests/support/http-client.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const PASSWORD = "the racks hum at night";
const NEXT_PASSWORD = "the racks hum by day as well";

let server: RunningServer;
let owner: HttpClient;

beforeAll(async () => {
  server = await startServer({ DATA_DIR: newDataFolder() });
  owner = await firstStart(server.url);
});
afterAll(() => server?.stop());

const plain = (html: string) => html.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
const linkIn = (html: string) =>
  /value="https?:\/\/[^/"]+(\/(?:invitation|reset-password)\?token=[\w-]+)"/.exec(html)?.[1];

async function invite(email: string, role = "staff"): Promise<string> {
  const answer = await owner.post("/settings/accounts/invite", { name: "Ivo Invited", email, role });
  const link = linkIn(plain(await answer.text()));
  expect([answer.status, link === undefined]).toEqual([200, false]);
  return link!;
}

async function join(email: string): Promise<HttpClient> {
  const client = new HttpClient(server.url);
  const answer = await client.post(await invite(email), { password: PASSWORD, again: PASSWORD });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/"]);
  return client;
}

async function accountPage(email: string): Promise<string> {
  const html = await (await owner.get(`/settings/accounts?q=${encodeURIComponent(email)}`)).text();
  return /href="(\/settings\/accounts\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? "";
}

describe("an invitation over HTTP", () => {
  it("shows organisation and role, refuses a weak password, and opens the account once", async () => {
    const link = await invite("ivo@firm.example", "manager");
    const guest = new HttpClient(server.url);
    const page = await guest.get(link);
    const html = await page.text();
    expect(page.status).toBe(200);
    for (const words of ["Small Firm", "Manager", "ivo@firm.example"]) expect(html).toContain(words);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("strict-origin");
    expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
    const weak = await guest.post(link, { password: "Password1234!", again: "Password1234!" });
    expect(weak.status).toBe(400);
    const differ = await guest.post(link, { password: PASSWORD, again: `${PASSWORD}!` });
    expect(await differ.text()).toContain("The two passwords differ.");
    expect((await guest.post(link, { password: PASSWORD, again: PASSWORD })).status).toBe(302);
    expect((await guest.get("/settings/sessions")).status).toBe(200);
    expect((await guest.get("/settings/accounts")).status).toBe(404);
    expect((await new HttpClient(server.url).get(link)).status).toBe(404);
  });

  it("answers unknown, used, revoked and mangled links alike, and logs no secret", async () => {
    const used = await invite("used@firm.example");
    await new HttpClient(server.url).post(used, { password: PASSWORD, again: PASSWORD });
    const links = [used, "/invitation?token=x", "/invitation", `/reset-password?token=${"A".repeat(43)}`];
    const answers = await Promise.all(
      links.map(async (link) => {
        const answer = await new HttpClient(server.url).get(link);
        const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0];
        return { status: answer.status, main };
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ main }) => main)).size).toBe(1);
    expect(answers[0]?.main).toContain("opens nothing any more");
    expect(server.output()).not.toContain(used.split("=")[1]);
    expect(server.output()).toContain("link refused");
  });
});

describe("a reset link over HTTP", () => {
  it("sets the password and signs in; the session before it is over", async () => {
    const before = await join("rita@firm.example");
    const made = await owner.post(await accountPage("rita@firm.example"), { intent: "issue-reset" });
    const link = linkIn(plain(await made.text()))!;
    const client = new HttpClient(server.url);
    expect((await client.post(link, { password: NEXT_PASSWORD, again: NEXT_PASSWORD })).status).toBe(302);
    expect((await client.get("/settings")).status).toBe(200);
    expect((await before.get("/settings")).headers.get("location")).toMatch(/^\/sign-in\?.*ended=session/);
  });
});

describe("a disabled account", () => {
  it("lands at sign-in with its next request, is told so, and is told why with the right password", async () => {
    const client = await join("dora@firm.example");
    expect((await client.get("/settings")).status).toBe(200);
    expect((await owner.post(await accountPage("dora@firm.example"), { intent: "disable" })).status).toBe(302);
    const next = await client.get("/settings");
    expect(next.headers.get("location")).toBe("/sign-in?next=%2Fsettings&ended=session");
    expect(await (await client.get(next.headers.get("location")!)).text()).toContain("Your session is over");
    const right = await client.post("/sign-in", { email: "dora@firm.example", password: PASSWORD });
    expect(await right.text()).toContain("This account is disabled");
    const wrong = await client.post("/sign-in", { email: "dora@firm.example", password: "another long sentence" });
    expect(await wrong.text()).toContain("do not fit together");
    expect(server.output()).toContain("sign-in refused");
    expect(server.output()).not.toContain("dora@firm.example");
  });
});

describe("a form that comes when the session is over", () => {
  const person = { name: "Ünal & Söhne 100%", title: "Admin", kind: "member" };

  async function signedOutWhileSaving(client: HttpClient, fields: Record<string, string>, path = "/people/new") {
    const answer = await client.post(path, fields);
    expect(answer.status).toBe(302);
    return answer.headers.get("location")!;
  }

  const signIn = (client: HttpClient) =>
    client.post("/sign-in", { email: FIRST_START.email, password: FIRST_START.password });

  const hidden = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
        plain(name!),
        plain(value!),
      ]),
    );

  it("is kept, shown after sign-in, and saved by one click, once", async () => {
    const client = new HttpClient(server.url);
    const location = await signedOutWhileSaving(client, person);
    expect(location).toBe("/sign-in?ended=kept");
    expect(await (await client.get(location)).text()).toContain("What you typed is kept");
    expect((await signIn(client)).headers.get("location")).toBe("/kept-form");
    const html = await (await client.get("/kept-form")).text();
    expect(html).toContain("You were signed out while saving");
    expect(hidden(html)).toMatchObject(person);
    const sent = await client.post("/kept-form", hidden(html));
    expect([sent.status, sent.headers.get("location")]).toEqual([307, "/people/new"]);
    const saved = await client.post(sent.headers.get("location")!, hidden(html));
    expect(saved.headers.get("location")).toMatch(/^\/people/);
    expect(plain(await (await client.get("/people")).text())).toContain(person.name);
    expect((await client.post("/kept-form", hidden(html))).headers.get("location")).toBe("/");
  });

  it("works for a form that scripts sent, and for the sender's browser alone", async () => {
    const client = new HttpClient(server.url);
    const answer = await client.post("/people/new.data", person);
    expect(answer.status).toBe(202);
    expect(await answer.text()).toContain("/sign-in?ended=kept");
    await signIn(client);
    expect(await (await client.get("/kept-form")).text()).toContain("/people/new");
    expect((await owner.get("/kept-form")).headers.get("location")).toBe("/");
    expect((await client.post("/kept-form?discard=1", {})).headers.get("location")).toBe("/");
    expect((await client.get("/kept-form")).headers.get("location")).toBe("/");
  });

  it("is not kept when it has a password or a file in it, comes from elsewhere, or is not for the product", async () => {
    const client = new HttpClient(server.url);
    const fields = { intent: "change-password", current: "a", next: "b", again: "b" };
    expect(await signedOutWhileSaving(client, fields, "/settings?index")).toBe("/sign-in?ended=not-kept");
    const file = await client.post("/imports/new", { kind: "people", file: new Blob(["Name\nMarta"]) });
    expect(file.headers.get("location")).toBe("/sign-in?ended=not-kept");
    const foreign = await fetch(`${server.url}/people/new`, {
      method: "POST",
      headers: { origin: "https://evil.example", "content-type": "application/x-www-form-urlencoded" },
      body: "name=x",
    });
    expect(foreign.status).toBe(403);
    expect(await (await client.get("/sign-in?ended=not-kept")).text()).toContain("never kept");
  });

  it("reaches a page with a session as it was sent, whatever its length", async () => {
    const title = "x".repeat(100_000);
    const answer = await owner.post("/people/new", { ...person, title });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("x".repeat(50_000));
  });
});
