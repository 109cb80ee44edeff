import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import type { Environment } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";
import { answering503 } from "./answering-503.ts";
import { identify, LINK_PAGES, neverStored, originAsReferrer, securityHeaders } from "./headers.ts";
import { healthz, readyz } from "./health.ts";
import { refuseForeignOrigins } from "./origin-check.ts";
import { answerWhenPaused } from "./paused.ts";
import { rememberSentForm } from "./sent-form.ts";

/** The HTTP application: everything between the socket and Remix. */
export async function createApplication(environment: Environment, isStopping: () => boolean) {
  const build = answering503((await import(pathToFileURL(resolve("build/server/index.js")).href)) as ServerBuild);
  const application = express();
  application.disable("x-powered-by");
  application.set("trust proxy", environment.trustProxy ? 1 : false);
  application.use(identify, securityHeaders);
  application.get("/healthz", healthz);
  application.get("/readyz", readyz(isStopping));
  application.use(compression());
  application.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  application.use(express.static("build/client", { maxAge: "1h" }));
  application.use(logged, neverStored, refuseForeignOrigins, answerWhenPaused(build), rememberSentForm);
  application.use(LINK_PAGES, originAsReferrer);
  application.all(
    "*",
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (request, response) => ({
        nonce: response.locals.nonce,
        requestId: response.locals.requestId,
        address: request.ip ?? "unknown",
        sentForm: response.locals.sentForm,
      }),
    }),
  );
  return application;
}

function logged(request: express.Request, response: express.Response, next: express.NextFunction): void {
  const started = performance.now();
  response.on("finish", () => {
    log().info({
      requestId: response.locals.requestId,
      method: request.method,
      path: request.path,
      status: response.statusCode,
      milliseconds: Math.round(performance.now() - started),
    });
  });
  next();
}
