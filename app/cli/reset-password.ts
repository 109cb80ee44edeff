import { now } from "#app/lib/clock.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { paths } from "#app/lib/paths.ts";
import { issueFromCommandLine } from "#app/services/accounts/command-line-link.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { linkLines, serverOrigin } from "./command-line/link-lines.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand, UsageError } from "./command-line/run-command.ts";

const USAGE = "usage: npm run reset-password -- EMAIL [--address https://rightrung.firm.example]";

/** Makes an address that sets a password anew, for an owner who is locked out. Beside the database, no account is needed. */
async function resetPassword(args: string[]): Promise<string> {
  const { values, positionals } = readOptions(args, ["address"], USAGE);
  const [email] = positionals;
  if (!email || positionals.length > 1) throw new UsageError(USAGE);
  const origin = serverOrigin(values.address);
  const handle = await openDatabase(environment());
  try {
    const verdict = await issueFromCommandLine(handle, email, { now: now(), requestId: "command-line" });
    if (!verdict.ok) throw new UsageError(`${email}: ${verdict.reason}`);
    const { kind, token, expiresAt } = verdict.value;
    const path = kind === "reset" ? paths.resetPassword({ token }) : paths.invitation({ token });
    const purpose = kind === "reset" ? "A new password is set here" : "The invitation is taken up here";
    return linkLines(purpose, origin + path, expiresAt);
  } finally {
    await handle.close();
  }
}

await runCommand(() => resetPassword(process.argv.slice(2)));
