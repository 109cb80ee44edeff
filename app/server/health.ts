import type { Request, Response } from "express";
import { database } from "#db/client.server.ts";
import { ping } from "#db/queries/health.ts";

/** The process lives. Asks nothing of the database. */
export function healthz(_request: Request, response: Response): void {
  response.json({ status: "ok" });
}

/** The database answers and the process is not stopping. */
export function readyz(isStopping: () => boolean) {
  return async (_request: Request, response: Response): Promise<void> => {
    if (isStopping()) {
      response.status(503).json({ status: "stopping" });
      return;
    }
    try {
      const handle = await database();
      await ping(handle.db);
      response.json({ status: "ready", database: handle.kind });
    } catch {
      response.status(503).json({ status: "database does not answer" });
    }
  };
}
