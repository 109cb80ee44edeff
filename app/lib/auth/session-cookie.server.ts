import { createHash, randomBytes } from "node:crypto";
import { type Cookie, createCookie } from "@remix-run/node";
import { environment } from "#app/lib/env.server.ts";

export const SESSION_DAYS = 14;

/** Behind TLS the name takes the `__Host-` prefix, which browsers accept only with Secure, path / and no domain. */
function sessionCookie(isSecure: boolean): Cookie {
  return createCookie(isSecure ? "__Host-rightrung" : "rightrung", {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
    path: "/",
    maxAge: SESSION_DAYS * 86_400,
    secrets: [environment().sessionSecret],
  });
}

export const isSecure = (request: Request): boolean => new URL(request.url).protocol === "https:";

export const newToken = (): string => randomBytes(32).toString("base64url");

export const sessionIdOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

export async function readToken(request: Request): Promise<string | null> {
  const value = await sessionCookie(isSecure(request)).parse(request.headers.get("cookie"));
  return typeof value === "string" && value.length > 20 ? value : null;
}

export const tokenHeader = (request: Request, token: string) => sessionCookie(isSecure(request)).serialize(token);

export const clearedHeader = (request: Request) => sessionCookie(isSecure(request)).serialize("", { maxAge: 0 });
