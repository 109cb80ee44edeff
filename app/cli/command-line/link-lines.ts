import { environment } from "#app/lib/env.server.ts";
import { UsageError } from "./run-command.ts";

const USUAL_PORT = 3000;

/** Scheme and host under which people reach the server: as told, or as the server's own configuration has it. */
export function serverOrigin(address: string | undefined): string {
  if (address !== undefined) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol)) {
      throw new UsageError("--address: expected an address such as https://rightrung.firm.example");
    }
    return url.origin;
  }
  const { isLoopback, host, port } = environment();
  const name = isLoopback && host !== "::1" ? host : "localhost";
  return `http://${name}:${port || USUAL_PORT}`;
}

/** The link for a person at a terminal, with what to know about it. */
export const linkLines = (purpose: string, link: string, expiresAt: Date): string =>
  [
    `${purpose}, once, until ${expiresAt.toISOString().slice(0, 16).replace("T", " ")} UTC:`,
    link,
    "Where people reach the server under another address, put that before the path (or give --address).",
  ].join("\n");
