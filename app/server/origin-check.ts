import type { NextFunction, Request, Response } from "express";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Why this request may not change anything, or null. Remix itself checks pages but not resource routes. */
export function originProblem(request: Pick<Request, "method" | "get">): string | null {
  if (SAFE_METHODS.has(request.method)) return null;
  const site = request.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return "cross-site";
  const origin = request.get("origin");
  if (origin === undefined) return site ? null : "no origin";
  try {
    return new URL(origin).host === request.get("host") ? null : "foreign origin";
  } catch {
    return "foreign origin";
  }
}

export function refuseForeignOrigins(request: Request, response: Response, next: NextFunction): void {
  const problem = originProblem(request);
  if (problem === null) next();
  else response.status(403).type("text").send("This request did not come from a page of Rightrung and was refused.");
}
