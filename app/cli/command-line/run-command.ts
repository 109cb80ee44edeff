import { EnvironmentError } from "#app/lib/env.server.ts";
import { FolderInUseError } from "#db/connection/folder-lock.server.ts";

/** Arguments that do not fit: said in one line, with exit code 2. */
export class UsageError extends Error {}

const UNREACHABLE = new Set(["ECONNREFUSED", "ENOTFOUND", "CONNECT_TIMEOUT"]);

/** Writes what the command has to say; what stands in its way is one line on standard error and an exit code. */
export async function runCommand(command: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await command()}\n`);
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    process.stderr.write(`${explanation(error)}\n`);
  }
}

/** The line for what is known to happen; anything else is a fault of ours and goes on as it is. */
function explanation(error: unknown): string {
  if (error instanceof FolderInUseError) {
    return `${error.message} While the server uses the embedded database, this command has to wait until it is stopped.`;
  }
  if (error instanceof UsageError || error instanceof EnvironmentError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (!UNREACHABLE.has(String(code))) throw error;
  return `DATABASE_URL: the PostgreSQL server does not answer (${message || code}).`;
}
