import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EnvironmentError, readEnvironment } from "#app/lib/env.server.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const folder = () => temporaryFolder("env");
const SECRET = "x".repeat(32);

describe("the configuration", () => {
  it("has a default for everything and makes and keeps a secret", () => {
    const DATA_DIR = folder();
    const first = readEnvironment({ DATA_DIR });
    expect(first).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      isLoopback: true,
      offersDemo: true,
    });
    expect(first.sessionSecret.length).toBeGreaterThanOrEqual(32);
    expect(readEnvironment({ DATA_DIR }).sessionSecret).toBe(first.sessionSecret);
    expect(statSync(join(DATA_DIR, "session-secret")).mode & 0o077).toBe(0);
    expect(readFileSync(join(DATA_DIR, "session-secret"), "utf8")).toBe(first.sessionSecret);
  });

  it("offers no demo to other machines unless told to", () => {
    expect(readEnvironment({ HOST: "0.0.0.0", SESSION_SECRET: SECRET }).offersDemo).toBe(false);
    expect(readEnvironment({ HOST: "0.0.0.0", SESSION_SECRET: SECRET, DEMO: "1" }).offersDemo).toBe(true);
    expect(readEnvironment({ SESSION_SECRET: SECRET, DEMO: "0" }).offersDemo).toBe(false);
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["SESSION_SECRET", "short"],
    ["TRUST_PROXY", "yes"],
    ["LOG_LEVEL", "loud"],
  ])("names %s when it is %j", (name, value) => {
    const read = () => readEnvironment({ SESSION_SECRET: SECRET, [name]: value });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(new RegExp(`^${name}: `));
  });

  it("lists every variable that does not fit, a line each", () => {
    const read = () => readEnvironment({ PORT: "x", LOG_LEVEL: "loud", SESSION_SECRET: SECRET });
    expect(read).toThrow(/PORT: .*\nLOG_LEVEL: /);
  });

  it("writes no secret when one is given", () => {
    const DATA_DIR = folder();
    readEnvironment({ DATA_DIR, SESSION_SECRET: SECRET });
    expect(existsSync(join(DATA_DIR, "session-secret"))).toBe(false);
  });
});
