import { createCookie } from "@remix-run/node";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const cookie = createCookie("theme", { path: "/", sameSite: "lax", maxAge: 31_536_000, httpOnly: true });

export async function readTheme(request: Request): Promise<Theme> {
  const value = await cookie.parse(request.headers.get("cookie"));
  return THEMES.find((theme) => theme === value) ?? "system";
}

export const themeHeader = (theme: Theme) => cookie.serialize(theme);
