import { randomBytes, randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";
import { paths } from "#app/lib/paths.ts";

/** Gives every request an id and a nonce; the id comes back in the answer and stands in every log line. */
export function identify(_request: Request, response: Response, next: NextFunction): void {
  response.locals.requestId = randomUUID();
  response.locals.nonce = randomBytes(16).toString("base64");
  response.set("X-Request-Id", response.locals.requestId);
  next();
}

/** Recharts and our own bars position by style attributes; style elements and scripts need the nonce. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
      styleSrc: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  },
  strictTransportSecurity: { maxAge: 31_536_000 },
  referrerPolicy: { policy: "same-origin" },
  xFrameOptions: { action: "deny" },
});

/** Pages hold personal data: nothing of them stays in a cache. Built files have their hash in the name. */
export function neverStored(_request: Request, response: Response, next: NextFunction): void {
  response.set("Cache-Control", "no-store");
  next();
}

/** Pages whose address holds a secret. */
export const LINK_PAGES = [paths.invitation(), paths.resetPassword()].flatMap((path) => [path, `${path}.data`]);

/**
 * Nobody learns the address of such a page from it. Stricter still, no referrer at all, would make browsers hide the
 * origin of its form too, and the origin check would refuse it.
 */
export function originAsReferrer(_request: Request, response: Response, next: NextFunction): void {
  response.set("Referrer-Policy", "strict-origin");
  next();
}
