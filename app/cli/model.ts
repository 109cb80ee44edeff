import { readFileSync } from "node:fs";
import { InputError } from "./model/input.ts";

type ModelCommand = (input: unknown) => unknown;

const COMMANDS: Record<string, () => Promise<ModelCommand>> = {
  level: async () => (await import("./model/level.ts")).runLevelCommand,
  "promotion-risk": async () => (await import("./model/promotion-risk.ts")).runPromotionRiskCommand,
  scenario: async () => (await import("./model/scenario.ts")).runScenarioCommand,
  "break-even": async () => (await import("./model/break-even.ts")).runBreakEvenCommand,
};

const USAGE = `usage: npm run --silent model -- ${Object.keys(COMMANDS).join("|")} FILE.json (or - for standard input)`;

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new InputError(`file: cannot read ${JSON.stringify(file)} (${code})`);
  }
  if (text.trim() === "") throw new InputError("input: expected JSON, got nothing");
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError("input: expected JSON, got something else");
  }
}

async function run(args: readonly string[]): Promise<string> {
  const [name, file] = args;
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined || file === undefined || args.length > 2) throw new InputError(USAGE);
  const input = readJson(file);
  const command = await load();
  return JSON.stringify(command(input));
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message.replace(/\s+/g, " ")}\n`);
  process.exitCode = 2;
}
