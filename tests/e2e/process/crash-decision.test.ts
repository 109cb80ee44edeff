import { describe, expect, it } from "vitest";
import { hashSnapshots } from "#app/services/decisions/content-hash.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { findDecision, listDecisions } from "#db/queries/decisions.ts";
import { listCases } from "#db/queries/promotion-cases.ts";
import { FIRST_START, firstStart, HttpClient } from "#tests/support/http-client.ts";
import { databaseChoices, newStore, startServer } from "#tests/support/running-server.ts";

const CASES = 12;
/** When a round is killed: so many milliseconds after so many of its decisions were answered. */
const MOMENTS = [
  { answered: 0, delay: 8 },
  { answered: 0, delay: 60 },
  { answered: 1, delay: 0 },
  { answered: 1, delay: 4 },
  { answered: 2, delay: 15 },
];

const lastPart = (address: string) => address.split("/").at(-1) ?? "";

async function made(answer: Response): Promise<string> {
  const location = answer.headers.get("location");
  if (!location) throw new Error(`Answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return location;
}

async function signedIn(base: string): Promise<HttpClient> {
  const client = new HttpClient(base);
  await made(await client.post("/sign-in", { email: FIRST_START.email, password: FIRST_START.password }));
  return client;
}

/** A person of their own and an open case whose own view was passed over. */
async function openCase(client: HttpClient, n: number): Promise<string> {
  const personId = lastPart(
    await made(await client.post("/people/new", { name: `Person ${n}`, kind: "member", intent: "add" })),
  );
  const ownView = await made(
    await client.post(`/cases/new?person=${personId}`, {
      targetRole: "team-lead",
      targetTitle: "Network lead",
      span: "3",
      willing: "yes",
      baseRate: "60",
    }),
  );
  await made(await client.post(ownView, { intent: "pass-over" }));
  return lastPart(ownView.replace("/own-view", ""));
}

const decide = (client: HttpClient, caseId: string, version: number) =>
  client.post(`/cases/${caseId}/decide`, {
    version: String(version),
    choice: "not-now",
    decidesAlone: "on",
    reasons: "Nothing on record speaks about leading yet.",
    alternatives: "Promote at once.",
    reviewOn: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
  });

/** Every case as the database holds it, with how much of a decision there is. */
async function readCases(variables: Record<string, string>) {
  const handle = await openDatabase({ databaseUrl: variables.DATABASE_URL, dataDir: variables.DATA_DIR ?? "" });
  try {
    const owner = await findAccountByEmail(handle.db, FIRST_START.email);
    if (!owner) throw new Error("The owner is gone.");
    const { organisationId } = owner;
    const records = await listCases(handle.db, organisationId, owner.id);
    const decisions = await listDecisions(
      handle.db,
      organisationId,
      records.map(({ promotionCase }) => promotionCase.id),
    );
    return await Promise.all(
      records.map(async ({ promotionCase: { id, state, version } }) => {
        const own = decisions.filter(({ caseId }) => caseId === id);
        const whole = await Promise.all(
          own.map(async (decision) => {
            const found = await findDecision(handle.db, organisationId, decision.id);
            const events = await listAuditEventsOfSubject(handle.db, organisationId, "decision", decision.id);
            const { snapshot, costSnapshot, contentHash } = found!.decision;
            return {
              isWhole: hashSnapshots(snapshot, costSnapshot).content === contentHash,
              recorded: events.filter(({ action }) => action === "decision.record").length,
            };
          }),
        );
        return { id, state, version, decisions: whole };
      }),
    );
  } finally {
    await handle.close();
  }
}

const NOTHING = { state: "draft", decisions: [] };
const ALL = { state: "decided", decisions: [{ isWhole: true, recorded: 1 }] };

describe.each(databaseChoices())("killed in the middle of decisions on the %s database", (choice) => {
  it("keeps each decision whole or not at all, whenever the kill comes", async () => {
    const store = await newStore(choice);
    const seen = { kept: 0, lost: 0 };
    try {
      let server = await startServer(store.variables);
      let client = await firstStart(server.url);
      const caseIds: string[] = [];
      for (let n = 1; n <= CASES; n++) caseIds.push(await openCase(client, n));
      await server.stop();
      for (const moment of MOMENTS) {
        const open = (await readCases(store.variables)).filter(({ state }) => state === "draft");
        if (open.length <= moment.answered) break;
        server = await startServer(store.variables);
        client = await signedIn(server.url);
        let answered = 0;
        const answers = open.map(async ({ id, version }) => {
          const status = await decide(client, id, version).then(
            (answer) => answer.status,
            () => null,
          );
          answered += 1;
          return { id, status };
        });
        await expect.poll(() => answered, { interval: 1, timeout: 60_000 }).toBeGreaterThanOrEqual(moment.answered);
        await new Promise((done) => setTimeout(done, moment.delay));
        await server.kill();
        const promised = (await Promise.all(answers)).filter(({ status }) => status === 302).map(({ id }) => id);
        const after = await readCases(store.variables);
        expect(after).toHaveLength(CASES);
        for (const { id, state, decisions } of after) {
          expect({ state, decisions }).toEqual(state === "draft" ? NOTHING : ALL);
          if (promised.includes(id)) expect(state, "what was answered as recorded is there").toBe("decided");
        }
        const openBefore = new Set(open.map(({ id }) => id));
        for (const { id, state } of after) if (openBefore.has(id)) seen[state === "draft" ? "lost" : "kept"] += 1;
      }
      expect(seen.lost, "a kill came before a decision was through").toBeGreaterThan(0);
      expect(seen.kept, "a kill came after a decision was through").toBeGreaterThan(0);

      const states = new Map((await readCases(store.variables)).map(({ id, state }) => [id, state]));
      server = await startServer(store.variables);
      client = await signedIn(server.url);
      for (const caseId of caseIds) {
        const page = await (await client.get(`/cases/${caseId}`)).text();
        expect(page.includes("Decided on"), caseId).toBe(states.get(caseId) === "decided");
        expect(page.includes("Record a decision"), caseId).toBe(states.get(caseId) === "draft");
      }
      await server.stop();
    } finally {
      await store.remove();
    }
  });
});
