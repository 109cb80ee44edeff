import { cpSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openFirm, setToWork, teamOf } from "#tests/support/at-work/firm-at-work.ts";
import { halfDone } from "#tests/support/at-work/half-done.ts";
import { keptIn } from "#tests/support/at-work/kept-record.ts";
import { databaseChoices, emptyDataFolder, newStore, startServer } from "#tests/support/running-server.ts";

/** How often each database is killed; a long proof asks for more. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);
const ROUND_MS = 60_000;

/** Milliseconds of work before the kill: each round at another moment, early ones and late ones in turn. */
const momentOf = (round: number) => 300 + ((round * 1_370) % 2_600);

/** What the kill left, looked at beside the folder itself, so that the next server finds it as it was left. */
async function keptAfterKill(variables: Record<string, string>) {
  if (variables.DATABASE_URL) return keptIn(variables);
  const copy = emptyDataFolder();
  cpSync(`${variables.DATA_DIR}/database`, `${copy}/database`, { recursive: true });
  try {
    return await keptIn({ DATA_DIR: copy });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

describe.each(databaseChoices())("killed again and again while six clients work on the %s database", (choice) => {
  it(`keeps every promised write and no half of one, ${ROUNDS} times`, {
    timeout: ROUND_MS * (ROUNDS + 2),
  }, async () => {
    const store = await newStore(choice);
    let server = await startServer(store.variables);
    try {
      const firm = await openFirm(server.url);
      const { ledger, owner } = firm;
      await server.stop();
      const team = await teamOf(store.variables);
      for (let round = 1; round <= ROUNDS; round += 1) {
        server = await startServer(store.variables);
        const before = ledger.promised;
        const stopWork = setToWork(firm, team, server.url);
        await expect.poll(() => ledger.promised, { interval: 5, timeout: ROUND_MS / 2 }).toBeGreaterThan(before);
        await new Promise((done) => setTimeout(done, momentOf(round)));
        await server.kill();
        await stopWork();
        const kept = await keptAfterKill(store.variables);
        expect(ledger.surprises, `round ${round}`).toEqual([]);
        expect(ledger.missingIn(kept), `round ${round}`).toEqual([]);
        expect(halfDone(kept), `round ${round}`).toEqual([]);
      }
      server = await startServer(store.variables);
      owner.moveTo(server.url);
      expect((await owner.get("/people")).status).toBe(200);
      expect(await server.stop()).toBe(0);
      const kept = await keptIn(store.variables);
      expect(ledger.missingIn(kept)).toEqual([]);
      expect(halfDone(kept)).toEqual([]);
      if (choice === "embedded") expect(kept.imports.filter(({ state }) => state === "staging")).toEqual([]);
      const made = ledger.byAction();
      for (const action of ["person.add", "person.edit", "assessment.add", "case.open", "scenario.create"])
        expect(made[action] ?? 0, `${action} of ${JSON.stringify(made)}`).toBeGreaterThan(0);
      if (process.env.KILL_ROUNDS) {
        const open = ledger.sent - ledger.promised;
        process.stdout.write(
          `${choice}: ${ROUNDS} kills, ${ledger.promised} promises kept, ${open} sent without one\n`,
        );
        process.stdout.write(`${JSON.stringify(made)}\n`);
      }
    } finally {
      await server.kill().catch(() => {});
      await store.remove();
    }
  });
});
