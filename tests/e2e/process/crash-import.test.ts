import { describe, expect, it } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listImports } from "#db/queries/imports.ts";
import { listAllPeople } from "#db/queries/people.ts";
import { FIRST_START, firstStart, HttpClient } from "#tests/support/http-client.ts";
import { databaseChoices, newStore, startServer } from "#tests/support/running-server.ts";

const PEOPLE = 60;
const SOURCES = ["supervisor", "peer", "report", "test"];

const csv = (lines: string[]) => new File([`${lines.join("\n")}\n`], "file.csv", { type: "text/csv" });

async function upload(client: HttpClient, kind: string, lines: string[]): Promise<string> {
  const answer = await client.post("/imports/new", { kind, file: csv(lines) });
  const location = answer.headers.get("location");
  if (!location) throw new Error(`The upload answered ${answer.status}`);
  return location;
}

const confirm = (client: HttpClient, address: string, created: number) =>
  client.post(address, { intent: "commit-import", created: String(created), changed: "0", rejected: "0" });

const peopleLines = ["Name,E-mail", ...Array.from({ length: PEOPLE }, (_, i) => `Person ${i},p${i}@firm.example`)];

async function stateOf(variables: Record<string, string>) {
  const handle = await openDatabase({ databaseUrl: variables.DATABASE_URL, dataDir: variables.DATA_DIR ?? "" });
  try {
    const owner = await findAccountByEmail(handle.db, FIRST_START.email);
    const organisationId = owner?.organisationId ?? "";
    return {
      people: (await listAllPeople(handle.db, organisationId)).length,
      levels: (await listCountedAssessments(handle.db, organisationId)).length,
      competencies: await listCompetencies(handle.db, organisationId),
      imports: await listImports(handle.db, organisationId),
    };
  } finally {
    await handle.close();
  }
}

describe.each(databaseChoices())("killed in the middle of an import on the %s database", (choice) => {
  it("keeps all of it or nothing, whenever the kill comes", async () => {
    const store = await newStore(choice);
    const seen = { all: 0, nothing: 0 };
    try {
      let server = await startServer(store.variables);
      const owner = await firstStart(server.url);
      const people = await upload(owner, "people", peopleLines);
      expect((await confirm(owner, people, PEOPLE)).status).toBe(302);
      await server.kill();
      const { competencies } = await stateOf(store.variables);
      const lines = competencies.flatMap((competency) =>
        SOURCES.flatMap((source) =>
          Array.from({ length: PEOPLE }, (_, i) => `p${i}@firm.example,"${competency.name}",3,2026-01-15,${source}`),
        ),
      );
      for (const delay of [5, 60, 150, 300, 600, 1_200]) {
        server = await startServer(store.variables);
        const client = new HttpClient(server.url);
        await client.post("/sign-in", { email: FIRST_START.email, password: FIRST_START.password });
        const address = await upload(client, "levels", ["Person,Competency,Level,Date,Source", ...lines]);
        const answer = confirm(client, address, lines.length).then(
          (response) => response.status,
          () => null,
        );
        await new Promise((done) => setTimeout(done, delay));
        await server.kill();
        const status = await answer;
        const after = await stateOf(store.variables);
        const isCommitted = after.imports.some((entry) => entry.kind === "levels" && entry.state === "committed");
        expect(after.levels).toBe(isCommitted ? lines.length : 0);
        if (status === 302) expect(isCommitted).toBe(true);
        seen[isCommitted ? "all" : "nothing"] += 1;
        if (isCommitted) break;
      }
      expect(seen.nothing).toBeGreaterThan(0);
    } finally {
      await store.remove();
    }
  });
});
