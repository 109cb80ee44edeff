import { parseArgs } from "node:util";
import { now } from "#app/lib/clock.server.ts";
import { EnvironmentError, environment } from "#app/lib/env.server.ts";
import { generateDemo } from "#app/services/demo/generate-demo.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { FolderInUseError } from "#db/connection/folder-lock.server.ts";
import { DEFAULT_SIZE, type GeneratedSize, SIZE_LIMITS } from "#db/seed/generated-size.ts";

const USAGE = "usage: npm run seed -- --people 5000 --competencies 200 [--seed 7] [--months 24]";

/** Arguments that do not fit: said in one line, with exit code 2. */
class UsageError extends Error {}

/** What this database does not take: said in one line, with exit code 1. */
class RefusedError extends Error {}

const OPTIONS = {
  people: "people",
  competencies: "competencies",
  seed: "seed",
  months: "historyMonths",
} as const satisfies Record<string, keyof GeneratedSize>;

function readSize(args: string[]): GeneratedSize {
  let given: Record<string, string | boolean | undefined>;
  try {
    const text = { type: "string" } as const;
    const options = { people: text, competencies: text, seed: text, months: text };
    given = parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]}; ${USAGE}`);
  }
  const size = { ...DEFAULT_SIZE };
  for (const [option, field] of Object.entries(OPTIONS)) {
    const value = given[option];
    if (value === undefined) continue;
    const { least, most } = SIZE_LIMITS[field];
    const number = Number(value);
    if (value === "" || !Number.isInteger(number) || number < least || number > most) {
      throw new UsageError(`--${option}: expected a whole number from ${least} to ${most}`);
    }
    size[field] = number;
  }
  return size;
}

const count = (value: number): string => value.toLocaleString("en-GB");

async function seed(args: string[]): Promise<string> {
  const size = readSize(args);
  const started = performance.now();
  const handle = await openDatabase(environment());
  try {
    const verdict = await generateDemo(handle, size, { now: now(), requestId: "command-line" }, (written) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${count(written)} ratings`);
    });
    if (process.stderr.isTTY) process.stderr.write("\n");
    if (!verdict.ok) throw new RefusedError(verdict.reason);
    const seconds = Math.round((performance.now() - started) / 1000);
    const { people, competencies } = size;
    return `${verdict.value.name}: ${count(people)} people, ${count(competencies)} competencies, ${count(verdict.value.ratings)} ratings in ${seconds} s. Start the server and open it at /demo.`;
  } finally {
    await handle.close();
  }
}

try {
  process.stdout.write(`${await seed(process.argv.slice(2))}\n`);
} catch (error) {
  const isUsage = error instanceof UsageError;
  const isKnown = [UsageError, RefusedError, EnvironmentError, FolderInUseError].some((kind) => error instanceof kind);
  const code = (error as NodeJS.ErrnoException).code;
  if (isKnown) {
    process.stderr.write(`${(error as Error).message}\n`);
  } else if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "CONNECT_TIMEOUT") {
    process.stderr.write(
      `DATABASE_URL: the PostgreSQL server does not answer (${(error as Error).message || code}).\n`,
    );
  } else {
    throw error;
  }
  process.exitCode = isUsage ? 2 : 1;
}
