import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { InputError } from "./model/input.ts";

type ModelCommand = (input: unknown) => unknown;

const COMMANDS: Record<string, () => Promise<ModelCommand>> = {
  level: async () => (await import("./model/level.ts")).runLevelCommand,
  "promotion-risk": async () => (await import("./model/promotion-risk.ts")).runPromotionRiskCommand,
  scenario: async () => (await import("./model/scenario.ts")).runScenarioCommand,
  "break-even": async () => (await import("./model/break-even.ts")).runBreakEvenCommand,
  "adverse-impact": async () => (await import("./model/adverse-impact.ts")).runAdverseImpactCommand,
  staffing: async () => (await import("./model/staffing.ts")).runStaffingCommand,
  pyramid: async () => (await import("./model/pyramid.ts")).runPyramidCommand,
  verify: async () => (await import("./model/verify.ts")).runVerifyCommand,
};

const USAGE = `usage: npm run --silent model -- ${Object.keys(COMMANDS).join("|")} FILE.json (or - for standard input)`;

async function readText(file: string): Promise<string> {
  try {
    return file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : error;
    throw new InputError(`file: cannot read ${JSON.stringify(file)} (${reason})`);
  }
}

async function readJson(file: string): Promise<unknown> {
  const json = (await readText(file)).replace(/^\uFEFF/, "").trim();
  if (json === "") throw new InputError("input: expected JSON, got nothing");
  try {
    return JSON.parse(json);
  } catch {
    throw new InputError("input: expected JSON, got something else");
  }
}

async function run(args: readonly string[]): Promise<string> {
  const [name, file] = args;
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined || file === undefined || args.length > 2) throw new InputError(USAGE);
  const input = await readJson(file);
  const command = await load();
  return JSON.stringify(await command(input));
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message.replace(/\s+/g, " ")}\n`);
  process.exitCode = 2;
}
