import { get } from "node:http";
import { describe, expect, it } from "vitest";
import { openFirm, setToWork, teamOf } from "#tests/support/at-work/firm-at-work.ts";
import { halfDone } from "#tests/support/at-work/half-done.ts";
import { keptIn } from "#tests/support/at-work/kept-record.ts";
import { ownCluster } from "#tests/support/own-cluster.ts";
import { postgresPrograms } from "#tests/support/postgres-programs.ts";
import { newDataFolder, startServer } from "#tests/support/running-server.ts";

const OUTAGES = 3;
const WAIT = { interval: 50, timeout: 60_000 };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const programs = postgresPrograms();

/** Over a connection of its own: an idle one that is kept may be closed by the server in the moment of asking. */
const statusOf = (url: string) =>
  new Promise<number | undefined>((done, fail) => {
    get(url, { agent: false }, (answer) => done(answer.resume().statusCode)).on("error", fail);
  });

/** Said by the test command when PostgreSQL's programs are missing, and a failure where everything is required. */
describe.skipIf(!programs)("PostgreSQL that stops and starts while six clients work", () => {
  it("is answered with 503 in words, and the same process works on, every promise kept and nothing half-done", async () => {
    const cluster = await ownCluster(programs!);
    const variables = { DATABASE_URL: cluster.url, DATA_DIR: newDataFolder() };
    const server = await startServer(variables);
    try {
      const firm = await openFirm(server.url);
      const { ledger, owner } = firm;
      const team = await teamOf(variables);
      const stopWork = setToWork(firm, team, server.url);
      for (let outage = 1; outage <= OUTAGES; outage += 1) {
        const promisedBefore = ledger.promised;
        await expect.poll(() => ledger.promised, WAIT).toBeGreaterThan(promisedBefore + 5);
        const refusedBefore = ledger.unavailable;
        cluster.stop();
        await expect.poll(() => ledger.unavailable, WAIT).toBeGreaterThan(refusedBefore + 5);
        expect(await statusOf(`${server.url}/readyz`)).toBe(503);
        expect(await statusOf(`${server.url}/healthz`)).toBe(200);
        cluster.start();
        await expect.poll(async () => (await owner.get("/people")).status, WAIT).toBe(200);
        await pause(300 * outage);
      }
      await stopWork();
      expect(ledger.surprises).toEqual([]);
      await expect
        .poll(async () => (await keptIn(variables)).imports.filter(({ state }) => state === "staging"), WAIT)
        .toEqual([]);
      expect(await statusOf(`${server.url}/readyz`)).toBe(200);
      const kept = await keptIn(variables);
      expect(ledger.missingIn(kept)).toEqual([]);
      expect(halfDone(kept)).toEqual([]);
      expect(await server.stop()).toBe(0);
    } finally {
      await server.kill().catch(() => {});
      cluster.remove();
    }
  });
});
