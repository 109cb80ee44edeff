import { afterEach, describe, expect, it } from "vitest";
import { FIRST_START, firstStart, HttpClient } from "#tests/support/http-client.ts";
import {
  databaseChoices,
  emptyDataFolder,
  newDataFolder,
  newStore,
  type RunningServer,
  spawnServer,
  startServer,
} from "#tests/support/running-server.ts";

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function start(variables: Record<string, string>): Promise<RunningServer> {
  const server = await startServer(variables);
  cleanUp.push(() => server.kill().catch(() => {}));
  return server;
}

describe.each(databaseChoices())("a server on the %s database", (choice) => {
  it("keeps what was acknowledged when it is killed, and starts again", async () => {
    const store = await newStore(choice);
    cleanUp.push(store.remove);
    const server = await start({ ...store.variables, DATA_DIR: emptyDataFolder() });
    const variables = { ...store.variables, DATA_DIR: server.variables.DATA_DIR ?? "" };
    await firstStart(server.url);
    await server.kill();
    const again = await start(variables);
    const client = new HttpClient(again.url);
    const signedIn = await client.post("/sign-in", { email: FIRST_START.email, password: FIRST_START.password });
    expect(signedIn.status).toBe(302);
    expect((await client.get("/settings")).status).toBe(200);
  });

  it("says that it lives and that it is ready, and stops cleanly when asked", async () => {
    const store = await newStore(choice);
    cleanUp.push(store.remove);
    const server = await start(store.variables);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: "ok" });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: "ready", database: choice });
    expect(await server.stop()).toBe(0);
  });
});

describe("a second process", () => {
  it("on the same embedded folder gets one line that names the first", async () => {
    const DATA_DIR = newDataFolder();
    await start({ DATA_DIR });
    const second = spawnServer({ DATA_DIR, PORT: "0" });
    expect(await second.exited).toBe(1);
    expect(second.output().trim().split("\n")).toEqual([
      expect.stringMatching(/^DATA_DIR: .* is in use by process \d+\./),
    ]);
  });

  it.runIf(process.env.TEST_DATABASE_URL)(
    "starting at the same moment on one server database comes up too",
    async () => {
      const store = await newStore("server");
      cleanUp.push(store.remove);
      const servers = await Promise.all([
        start(store.variables),
        start({ ...store.variables, DATA_DIR: newDataFolder() }),
      ]);
      for (const server of servers) expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    },
  );
});

describe("a start that cannot work", () => {
  it("names the variable that is wrong in one line", async () => {
    const failed = spawnServer({ DATA_DIR: newDataFolder(), PORT: "many" });
    expect(await failed.exited).toBe(1);
    expect(failed.output().trim()).toMatch(/^PORT: /);
  });

  it("names DATABASE_URL when no server answers there", async () => {
    const failed = spawnServer({
      DATA_DIR: newDataFolder(),
      DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
      PORT: "0",
    });
    expect(await failed.exited).toBe(1);
    expect(failed.output().trim()).toMatch(/^DATABASE_URL: /);
  });
});

describe("the answers", () => {
  it("carry a policy with a fresh nonce, and the scripts carry the same one", async () => {
    const server = await start({ DATA_DIR: newDataFolder() });
    const answers = [await fetch(`${server.url}/first-start`), await fetch(`${server.url}/first-start`)];
    const nonces = answers.map(
      (answer) => /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1],
    );
    expect(nonces[0]).toBeTruthy();
    expect(nonces[0]).not.toBe(nonces[1]);
    const html = await answers[0]!.text();
    const scripts = [...html.matchAll(/<script(?![^>]*type="application)[^>]*>/g)].map((match) => match[0]);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[0]}"`))).toEqual([]);
    expect(answers[0]!.headers.get("x-frame-options")).toBe("DENY");
    expect(answers[0]!.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answers[0]!.headers.get("cache-control")).toBe("no-store");
    expect(answers[0]!.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("refuse a change that comes from another site, on resource addresses too", async () => {
    const server = await start({ DATA_DIR: newDataFolder() });
    for (const path of ["/first-start", "/sign-out", "/theme", "/first-start.data"]) {
      const answer = await fetch(server.url + path, {
        method: "POST",
        headers: { origin: "https://evil.example" },
        body: "",
      });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });
});

describe("first start on an address that other machines reach", () => {
  it("asks for the code that the server printed, and offers no demo", async () => {
    const server = await start({ DATA_DIR: newDataFolder(), HOST: "0.0.0.0" });
    const code = /Set-up code for the first owner: (\S+)/.exec(server.output())?.[1];
    expect(code).toMatch(/^[A-Z2-9]{10}$/);
    const client = new HttpClient(server.url);
    expect((await client.post("/first-start", FIRST_START)).status).toBe(400);
    expect((await client.post("/first-start", { ...FIRST_START, setUpCode: "WRONGCODE2" })).status).toBe(400);
    expect((await client.get("/demo")).status).toBe(404);
    expect((await client.post("/first-start", { ...FIRST_START, setUpCode: code ?? "" })).status).toBe(302);
    const other = new HttpClient(server.url);
    const late = await other.post("/first-start", {
      ...FIRST_START,
      email: "late@firm.example",
      setUpCode: code ?? "",
    });
    expect(late.headers.get("location")).toBe("/sign-in");
    const lateSignIn = await other.post("/sign-in", { email: "late@firm.example", password: FIRST_START.password });
    expect(lateSignIn.status).toBe(400);
  });
});

describe("signing in", () => {
  it("is refused after eight wrong passwords, also with the right one", async () => {
    const server = await start({ DATA_DIR: newDataFolder() });
    await firstStart(server.url);
    const client = new HttpClient(server.url);
    const attempt = async (password: string) => {
      const answer = await client.post("/sign-in", { email: FIRST_START.email, password });
      return { status: answer.status, text: answer.status === 302 ? "" : await answer.text() };
    };
    for (let n = 0; n < 8; n++) expect((await attempt("wrong password")).text).toContain("do not fit together");
    const blocked = await attempt(FIRST_START.password);
    expect(blocked.status).toBe(400);
    expect(blocked.text).toContain("Too many attempts");
  });

  it("sets a cookie that scripts cannot read, with the __Host- prefix behind TLS", async () => {
    const server = await start({ DATA_DIR: newDataFolder(), TRUST_PROXY: "1" });
    await firstStart(server.url);
    const body = new URLSearchParams({ email: FIRST_START.email, password: FIRST_START.password });
    const plain = await fetch(`${server.url}/sign-in`, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { origin: server.url },
    });
    expect(plain.headers.getSetCookie().join()).toMatch(/^rightrung=.*HttpOnly.*SameSite=Lax/);
    const secured = await fetch(`${server.url}/sign-in`, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { origin: server.url, "x-forwarded-proto": "https" },
    });
    expect(secured.headers.getSetCookie().join()).toMatch(
      /^__Host-rightrung=.*Path=\/.*HttpOnly.*Secure.*SameSite=Lax/,
    );
  });

  it("logs neither password nor cookie", async () => {
    const server = await start({ DATA_DIR: newDataFolder(), LOG_LEVEL: "debug" });
    const client = await firstStart(server.url);
    await client.get("/settings");
    await new Promise((done) => setTimeout(done, 100));
    expect(server.output()).toContain('"path":"/settings"');
    expect(server.output()).not.toMatch(/a long enough sentence|rightrung=|cookie/i);
  });
});
