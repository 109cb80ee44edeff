import { createCookie } from "@remix-run/node";
import { paths } from "#app/lib/paths.ts";
import { KEPT_MINUTES } from "#app/services/accounts/kept-form.server.ts";
import { isSecure } from "./session-cookie.server.ts";

/** Holds the key of a kept form: without this browser nobody reads it, the database included. */
const keptFormCookie = (secure: boolean) =>
  createCookie(secure ? "__Host-kept-form" : "kept-form", {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: KEPT_MINUTES * 60,
  });

export async function readKeptFormKey(request: Request): Promise<string | null> {
  const value = await keptFormCookie(isSecure(request)).parse(request.headers.get("cookie"));
  return typeof value === "string" && /^[\w-]{43}$/.test(value) ? value : null;
}

/** Where whoever has just signed in goes on: to the form that waits for them, or else where they wanted to go. */
export const afterSignIn = async (request: Request, next: string): Promise<string> =>
  (await readKeptFormKey(request)) ? paths.keptForm() : next;

export const keptFormHeader = (request: Request, key: string) => keptFormCookie(isSecure(request)).serialize(key);

export const clearedKeptFormHeader = (request: Request) =>
  keptFormCookie(isSecure(request)).serialize("", { maxAge: 0 });
