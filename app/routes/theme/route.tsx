import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/lib/paths.ts";
import { THEMES, themeHeader } from "#app/lib/preferences/theme.server.ts";

export const loader = () => redirect(paths.overview());

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = THEMES.find((name) => name === form.get("theme")) ?? "system";
  const returnTo = String(form.get("returnTo") ?? "/");
  const to = /^\/(?![/\\])/.test(returnTo) ? returnTo : paths.overview();
  return redirect(to, { headers: { "Set-Cookie": await themeHeader(theme) } });
}
