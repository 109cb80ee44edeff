import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const onOff = z.enum(["0", "1"], "expected 0 or 1").transform((value) => value === "1");

const schema = z.object({
  PORT: z.coerce.number("expected a port number").int("expected a whole number").min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "expected an address that begins with postgres:// or postgresql://")
    .optional(),
  SESSION_SECRET: z.string().min(32, "expected at least 32 characters").optional(),
  TRUST_PROXY: onOff.default(false),
  DEMO: onOff.optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_KEEP: z.coerce.number("expected a number").int("expected a whole number").min(1).max(1000).default(7),
  BACKUP_HOURS: z.coerce.number("expected a number of hours").min(0).max(8760).default(24),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export interface BackupSettings {
  folder: string;
  /** How many of each kind are kept. */
  keep: number;
  /** Hours between two daily ones; 0 switches every backup off that nobody asked for. */
  hours: number;
}

export interface Environment {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  sessionSecret: string;
  trustProxy: boolean;
  /** Bound to this machine alone: no set-up code is asked for. */
  isLoopback: boolean;
  offersDemo: boolean;
  backups: BackupSettings;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

export class EnvironmentError extends Error {}

let parsed: Environment | undefined;

/** The configuration, read once. Throws `EnvironmentError` with a line per variable that does not fit. */
export function environment(): Environment {
  parsed ??= readEnvironment(process.env);
  return parsed;
}

export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    throw new EnvironmentError(
      result.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`).join("\n"),
    );
  }
  const value = result.data;
  const isLoopback = ["127.0.0.1", "localhost", "::1"].includes(value.HOST);
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    sessionSecret: value.SESSION_SECRET ?? keptSecret(value.DATA_DIR),
    trustProxy: value.TRUST_PROXY,
    isLoopback,
    offersDemo: value.DEMO ?? isLoopback,
    backups: {
      folder: value.BACKUP_DIR ?? join(value.DATA_DIR, "backups"),
      keep: value.BACKUP_KEEP,
      hours: value.BACKUP_HOURS,
    },
    logLevel: value.LOG_LEVEL,
  };
}

/** Made on the first start and kept beside the data, so that a restart signs nobody out. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, "session-secret");
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw new EnvironmentError(`DATA_DIR: the folder cannot be written (${(error as Error).message})`);
      }
    }
    return readFileSync(path, "utf8").trim();
  }
}
