import { createCookie, redirect } from "@remix-run/node";

export interface Flash {
  tone: "done" | "warn";
  text: string;
}

const cookie = createCookie("flash", { path: "/", sameSite: "lax", maxAge: 60, httpOnly: true });

/** Success ends in a redirect; the message is shown once on the page it leads to. */
export async function redirectWithMessage(to: string, text: string, tone: Flash["tone"] = "done") {
  return redirect(to, { headers: { "Set-Cookie": await cookie.serialize({ tone, text }) } });
}

export async function takeFlash(request: Request): Promise<{ flash: Flash | null; headers: Record<string, string> }> {
  const flash = (await cookie.parse(request.headers.get("cookie"))) as Flash | null;
  return { flash, headers: flash ? { "Set-Cookie": await cookie.serialize("", { maxAge: 0 }) } : {} };
}
