import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { clearedHeader } from "#app/lib/auth/session-cookie.server.ts";
import { findViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { signOut } from "#app/services/accounts/sign-in.server.ts";

export const loader = () => redirect(paths.overview());

export async function action(args: ActionFunctionArgs) {
  const viewer = await findViewer(args);
  if (viewer) await signOut(viewer.database, viewer);
  return redirect(paths.signIn(), { headers: { "Set-Cookie": await clearedHeader(args.request) } });
}
