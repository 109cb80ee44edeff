import type { ServerBuild } from "@remix-run/node";
import type { NextFunction, Request, Response } from "express";
import { countRequest, pauseReason } from "#app/services/backups/pause.server.ts";

const RETRY_SECONDS = 3;

/** While a backup is restored every request gets a page that says so and looks again by itself. */
export function answerWhenPaused(build: ServerBuild) {
  const styles = build.assets.routes.root?.css ?? [];
  return (request: Request, response: Response, next: NextFunction): void => {
    const reason = pauseReason();
    if (reason === null) {
      const ended = countRequest();
      response.once("close", ended);
      next();
      return;
    }
    // What scripts ask for gets its answer in their own form, from the guard of every page.
    if (request.path.endsWith(".data")) {
      next();
      return;
    }
    response
      .status(503)
      .set({ "Retry-After": String(RETRY_SECONDS), Refresh: String(RETRY_SECONDS) })
      .type("html")
      .send(page(reason, styles));
  };
}

const page = (reason: string, styles: string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>One moment · Rightrung</title>
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("\n")}
</head>
<body>
<div class="public">
<main id="main">
<div class="public-box error-page" role="status">
<p class="tiny faint">Error 503</p>
<h1>One moment</h1>
<p>${reason}</p>
<p class="muted">This page looks again every ${RETRY_SECONDS} seconds. If you were sending a form, go back and send it again afterwards.</p>
</div>
</main>
</div>
</body>
</html>
`;
