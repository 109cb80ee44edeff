import { createInterface } from "node:readline/promises";
import { z } from "zod";
import { now } from "#app/lib/clock.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { accountRules, organisationRules } from "#app/lib/organisation-rules.ts";
import { paths } from "#app/lib/paths.ts";
import { createLaterOrganisation } from "#app/services/accounts/create-organisation.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { linkLines, serverOrigin } from "./command-line/link-lines.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand, UsageError } from "./command-line/run-command.ts";

const USAGE =
  'usage: npm run create-organisation -- --name "Second Firm" --country DE --currency EUR --users 80 --owner-name "Ann Example" --owner-email ann@firm.example [--team small|larger] [--address https://rightrung.firm.example]';

const QUESTIONS = {
  name: "Name of the organisation",
  country: "Country, such as DE",
  currency: "Currency, such as EUR",
  users: "People who use IT",
  "owner-name": "Name of the owner",
  "owner-email": "E-mail of the owner",
} as const;

type Question = keyof typeof QUESTIONS;
type Answers = Partial<Record<Question | "team" | "address", string>>;

const schema = z.object({
  name: organisationRules.name,
  country: organisationRules.country,
  currency: organisationRules.currency,
  users: z.string().regex(/^\d+$/, "Enter a whole number.").transform(Number).pipe(organisationRules.itUsers),
  "owner-name": accountRules.name,
  "owner-email": accountRules.email,
  team: z.enum(["small", "larger"], "expected small or larger").default("larger"),
});

/** Asks at a terminal for what was not given; anywhere else, what is missing is named. */
async function complete(given: Answers): Promise<Answers> {
  const missing = (Object.keys(QUESTIONS) as Question[]).filter((name) => given[name] === undefined);
  if (missing.length === 0) return given;
  if (!process.stdin.isTTY) {
    throw new UsageError(`${missing.map((name) => `--${name}`).join(", ")}: missing; ${USAGE}`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers = { ...given };
  for (const name of missing) answers[name] = (await terminal.question(`${QUESTIONS[name]}: `)).trim();
  terminal.close();
  return answers;
}

/** Makes a further organisation beside the first; its owner comes by an invitation. */
async function create(args: string[]): Promise<string> {
  const names = [...(Object.keys(QUESTIONS) as Question[]), "team", "address"] as const;
  const { values, positionals } = readOptions(args, names, USAGE);
  if (positionals.length) throw new UsageError(`${positionals[0]}: not an option; ${USAGE}`);
  const origin = serverOrigin(values.address);
  const result = schema.safeParse(await complete(values));
  if (!result.success) {
    throw new UsageError(result.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`).join("\n"));
  }
  const { name: organisationName, country, currency, users: itUsers, team: teamSize, ...owner } = result.data;
  const who = { ownerName: owner["owner-name"], email: owner["owner-email"] };
  const handle = await openDatabase(environment());
  try {
    const input = { organisationName, country, currency, itUsers, teamSize, ...who };
    const verdict = await createLaterOrganisation(handle, input, { now: now(), requestId: "command-line" });
    if (!verdict.ok) throw new UsageError(`--owner-email: ${verdict.reason}`);
    const { token, expiresAt } = verdict.value;
    return `${organisationName} is there.\n${linkLines("Its owner takes up the invitation here", origin + paths.invitation({ token }), expiresAt)}`;
  } finally {
    await handle.close();
  }
}

await runCommand(() => create(process.argv.slice(2)));
