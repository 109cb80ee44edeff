import { firstStart, HttpClient } from "#tests/support/http-client.ts";
import { Desk, keepWorking, type Story } from "./desk.ts";
import { bringTeam, importPeopleAndLevels } from "./import-stories.ts";
import { keptIn } from "./kept-record.ts";
import { Ledger } from "./ledger.ts";
import { addAndEdit, assessAndRetract, makeAndEditScenario, openAndChangeCase, type Team } from "./stories.ts";

const PASSWORD = "the racks hum at night";
/** Six clients work beside each other: the owner and five who were invited. */
const INVITED = 5;

/** Somebody with rights over everybody, through their invitation. */
async function invited(owner: HttpClient, base: string, n: number): Promise<HttpClient> {
  const fields = { name: `Hana ${n}`, email: `hana${n}@firm.example`, role: "hr" };
  const page = (await (await owner.post("/settings/accounts/invite", fields)).text()).replaceAll("&amp;", "&");
  const link = /value="https?:\/\/[^/"]+(\/invitation\?token=[\w-]+)"/.exec(page)?.[1];
  const client = new HttpClient(base);
  const joined = link ? await client.post(link, { password: PASSWORD, again: PASSWORD }) : null;
  if (joined?.status !== 302) throw new Error(`Invitation ${n} could not be taken up.`);
  return client;
}

/** Opens a firm with a team on a fresh server. Its clients keep their sessions whatever becomes of the server. */
export async function openFirm(base: string) {
  const ledger = new Ledger();
  const owner = await firstStart(base);
  const clients = [owner];
  for (let n = 1; n <= INVITED; n += 1) clients.push(await invited(owner, base, n));
  await bringTeam(new Desk(owner, ledger));
  return { ledger, clients, owner };
}

type Firm = Awaited<ReturnType<typeof openFirm>>;

/** Whom and what the stories write about, read from the database. */
export async function teamOf(variables: Record<string, string>): Promise<Team> {
  const { people, competencies } = await keptIn(variables);
  const personIds = people.flatMap(({ id, email }) => (email?.startsWith("member") ? [id] : []));
  return { personIds, competencies: competencies.slice(0, 20).map(({ id, name }) => ({ id, name })) };
}

/** Everybody works until told to stop, each at something else. */
export function setToWork({ clients, ledger }: Firm, team: Team, base: string): () => Promise<void> {
  const stories: Story[] = [
    addAndEdit,
    assessAndRetract(team),
    assessAndRetract(team),
    openAndChangeCase(team),
    makeAndEditScenario,
    importPeopleAndLevels(team),
  ];
  for (const client of clients) client.moveTo(base);
  return keepWorking(stories.map((story, at) => [new Desk(clients[at] ?? new HttpClient(base), ledger), story]));
}
