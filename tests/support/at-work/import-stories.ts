import type { Desk, Story } from "./desk.ts";
import { lastPart, next, type Team } from "./stories.ts";

const PEOPLE = 40;
const SOURCES = ["supervisor", "peer", "test"];
const DAY_MS = 86_400_000;

const emailOf = (n: number) => `member${n}@firm.example`;
const file = (lines: string[]) => new File([`${lines.join("\n")}\n`], "file.csv", { type: "text/csv" });

/** Uploads a file, confirms its preview and looks until it is carried out. Returns its id. */
async function bring(desk: Desk, kind: "people" | "levels", [heading = "", ...rows]: string[]): Promise<string> {
  const what = `import of ${rows.length} ${kind}`;
  const { location } = await desk.send(`${what} uploaded`, "/imports/new", { kind, file: file([heading, ...rows]) });
  const confirmed = { intent: "commit-import", created: String(rows.length), changed: "0", rejected: "0" };
  const id = lastPart(location);
  const { requestId } = await desk.send(`${what} confirmed`, location, confirmed);
  // The answer may come while it is still carried out: the promise is the page that says it is done.
  for (;;) {
    const page = await desk.read(location);
    if (page.includes("Take this import back")) break;
    if (!page.includes("How far is this import?")) return id;
    await new Promise((again) => setTimeout(again, 100));
  }
  desk.ledger.promise({
    what,
    action: "import.commit",
    requestId,
    isThere: ({ imports, people, assessments }) =>
      imports.some((row) => row.id === id && row.state === "committed") &&
      (kind === "people" ? people : assessments).filter(({ importId }) => importId === id).length === rows.length,
  });
  return id;
}

/** The people whom the other stories write about. */
export const bringTeam = (desk: Desk) =>
  bring(desk, "people", ["Name,E-mail", ...Array.from({ length: PEOPLE }, (_, n) => `Member ${n},${emailOf(n)}`)]);

/** A few new people, then many levels of one day about the team, which no other import has used. */
export const importPeopleAndLevels =
  ({ competencies }: Team): Story =>
  async (desk) => {
    const n = next();
    const people = Array.from({ length: 10 }, (_, at) => `Newcomer ${n} ${at},newcomer${n}-${at}@firm.example`);
    await bring(desk, "people", ["Name,E-mail", ...people]);
    const day = new Date(Date.now() - (1 + n) * DAY_MS).toISOString().slice(0, 10);
    const levels = competencies.flatMap(({ name }) =>
      SOURCES.flatMap((source) =>
        Array.from({ length: PEOPLE }, (_, at) => `${emailOf(at)},"${name}",${1 + ((n + at) % 5)},${day},${source}`),
      ),
    );
    await bring(desk, "levels", ["Person,Competency,Level,Date,Source", ...levels]);
  };
