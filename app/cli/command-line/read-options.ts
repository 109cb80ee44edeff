import { parseArgs } from "node:util";
import { UsageError } from "./run-command.ts";

/** The options that the command knows, each with a text, and what stands beside them. */
export function readOptions<Name extends string>(args: string[], names: readonly Name[], usage: string) {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Partial<Record<Name, string>>, positionals };
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]}; ${usage}`);
  }
}
