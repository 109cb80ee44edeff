import { EnvironmentError } from "#app/lib/env.server.ts";
import { ArchiveError } from "#app/services/backups/archive-format.ts";
import { FolderInUseError } from "#db/connection/folder-lock.server.ts";

/** Arguments that do not fit: said in one line, with exit code 2. */
export class UsageError extends Error {}

/** Says in words why a command about backups stopped, and sets its exit code: 2 for what it was given, else 1. */
export function reportFailure(error: unknown): void {
  const code = (error as NodeJS.ErrnoException).code;
  const say = (text: string) => process.stderr.write(`${text}\n`);
  process.exitCode = error instanceof UsageError || error instanceof ArchiveError ? 2 : 1;
  if (error instanceof FolderInUseError) {
    say(`${error.message} While the server runs, use Settings → Backups.`);
  } else if (error instanceof UsageError || error instanceof ArchiveError || error instanceof EnvironmentError) {
    say(error.message);
  } else if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "CONNECT_TIMEOUT") {
    say(`DATABASE_URL: the PostgreSQL server does not answer (${(error as Error).message || code}).`);
  } else if (error instanceof Error && code !== undefined) {
    say(`The command failed: ${error.message}`);
  } else throw error;
}
