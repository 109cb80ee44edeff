import { createServer } from "node:http";
import { now } from "#app/lib/clock.server.ts";
import { type BackupSettings, EnvironmentError, environment } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";
import { isFirstStart } from "#app/services/accounts/create-organisation.server.ts";
import { sweepKeptForms } from "#app/services/accounts/kept-form.server.ts";
import { ArchiveError } from "#app/services/backups/archive-format.ts";
import { makeBackup } from "#app/services/backups/make-backup.server.ts";
import { offerNewestBackup } from "#app/services/backups/offered-backup.server.ts";
import { startBackups } from "#app/services/backups/schedule-backups.server.ts";
import { dropTicketsInBackground } from "#app/services/imports/drop-tickets.server.ts";
import { foldInBackground } from "#app/services/imports/fold-imports.server.ts";
import { sweepImports } from "#app/services/imports/sweep-imports.server.ts";
import { keepMonthEndsInBackground } from "#app/services/matrix/keep-month-ends.server.ts";
import { pruneLevelChanges } from "#app/services/matrix/prune-level-changes.server.ts";
import { applyErasures } from "#app/services/privacy/apply-erasures.server.ts";
import { startOpeningRounds } from "#app/services/rounds/open-due-rounds.server.ts";
import { sweepOpenings } from "#app/services/rounds/write-opening.server.ts";
import { openDatabase, shareDatabase } from "#db/client.server.ts";
import { DamagedFolderError } from "#db/connection/embedded.server.ts";
import { FolderInUseError } from "#db/connection/folder-lock.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { createApplication } from "./application.ts";
import { buildWhenStale } from "./build.ts";
import { makeSetUpCode } from "./set-up-code.ts";

const STOP_AFTER_MS = 10_000;

async function start(): Promise<void> {
  process.env.NODE_ENV ??= "production";
  const settings = environment();
  const { backups } = settings;
  const handle = await shareDatabase(openDatabase({ ...settings, ...backupFirst(backups) }));
  await sweepImports(handle, new Date());
  await sweepOpenings(handle, new Date());
  const erasedAgain = await applyErasures(handle, settings.dataDir);
  if (erasedAgain > 0)
    log().warn({ erasedAgain }, "records that were erased before had come back and are erased again");
  await sweepKeptForms(handle, new Date());
  await pruneLevelChanges(handle);
  foldInBackground(handle);
  dropTicketsInBackground(handle);
  keepMonthEndsInBackground(handle);
  await buildWhenStale();
  if (!settings.isLoopback && (await isFirstStart(handle))) {
    process.stdout.write(`Set-up code for the first owner: ${makeSetUpCode()}\n`);
  }
  let stopping = false;
  const server = createServer(await createApplication(settings, () => stopping));
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(settings.port, settings.host, done);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  process.stdout.write(`Rightrung is ready at http://${host}:${port}\n`);
  if (handle.kind === "embedded") {
    process.stdout.write(
      "Embedded database: one process, and a power cut can damage it. Set DATABASE_URL for production.\n",
    );
  }

  const stopBackups = startBackups(handle, backups);
  const stopOpening = startOpeningRounds(handle, now);
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stopBackups();
    stopOpening();
    setTimeout(() => process.exit(1), STOP_AFTER_MS).unref();
    server.close(async () => {
      await handle.close();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** A database that is about to be migrated is kept as it was. Without that backup it is not migrated. */
const backupFirst = (backups: BackupSettings) =>
  backups.hours === 0
    ? {}
    : {
        beforeMigrating: async (handle: DatabaseHandle) => {
          await makeBackup(handle, backups, "before-migration").catch((error: Error) => {
            throw new ArchiveError(
              `The database is about to be migrated, and the backup before that failed: ${error.message}\nFree space or set BACKUP_DIR; BACKUP_HOURS=0 goes on without a backup.`,
            );
          });
        },
      };

start().catch((error: unknown) => {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof EnvironmentError || error instanceof FolderInUseError || error instanceof ArchiveError) {
    process.stderr.write(`${error.message}\n`);
  } else if (error instanceof DamagedFolderError) {
    process.stderr.write(`${offerNewestBackup(error.message, environment().backups)}\n`);
  } else if (code === "EADDRINUSE") {
    process.stderr.write(`PORT: ${environment().port} is in use by another process. Choose another one.\n`);
  } else if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "CONNECT_TIMEOUT") {
    process.stderr.write(
      `DATABASE_URL: the PostgreSQL server does not answer (${(error as Error).message || code}).\n`,
    );
  } else {
    log().fatal({ error: error instanceof Error ? error.stack : String(error) });
  }
  process.exit(1);
});
