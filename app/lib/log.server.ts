import pino from "pino";
import { environment } from "./env.server.ts";

let logger: pino.Logger | undefined;

/** Structured log lines. Pay, tokens and cookies have no place in them and are removed should one slip in. */
export function log(): pino.Logger {
  logger ??= pino({
    level: environment().logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ["*.cookie", "*.authorization", "*.password", "*.token", "*.salary", "*.pay"], remove: true },
  });
  return logger;
}
