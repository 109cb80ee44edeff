import type { AppLoadContext } from "@remix-run/node";
import { now } from "#app/lib/clock.server.ts";
import { log } from "#app/lib/log.server.ts";
import { mayForOthers, type Permission, permissionScope } from "#app/lib/permissions/permissions.ts";
import { notFound, unavailable } from "#app/lib/responses.ts";
import { currentSession } from "#app/services/accounts/current-session.server.ts";
import { pauseReason } from "#app/services/backups/pause.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { database } from "#db/client.server.ts";
import { readToken } from "./session-cookie.server.ts";
import { toSignIn } from "./signed-out.server.ts";

export interface Viewer extends ServiceContext {
  sessionId: string;
  accountName: string;
  accountEmail: string;
  organisation: { id: string; name: string; country: string; currency: string; itUsers: number; isDemo: boolean };
}

interface RouteArguments {
  request: Request;
  context: AppLoadContext;
}

/** The signed-in account, or null. */
export async function findViewer({ request, context }: RouteArguments): Promise<Viewer | null> {
  const pause = pauseReason();
  if (pause) throw unavailable(pause);
  const token = await readToken(request);
  if (!token) return null;
  const handle = await database();
  const found = await currentSession(handle, token, now());
  if (!found) return null;
  const { account, organisation, session } = found;
  return {
    database: handle,
    organisationId: organisation.id,
    accountId: account.id,
    personId: account.personId,
    role: account.role,
    now: now(),
    requestId: String(context.requestId ?? "none"),
    sessionId: session.id,
    accountName: account.name,
    accountEmail: account.email,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      country: organisation.country,
      currency: organisation.currency,
      itUsers: organisation.itUsers,
      isDemo: organisation.isDemo,
    },
  };
}

/**
 * The guard of every loader and action behind sign-in. Without a session: to sign-in and back, with what a form held
 * kept meanwhile. Without the permission: 404, so that an address says nothing about what it hides. A role that has it
 * for its line or its own record alone passes: the service answers for no more than that reach. `forOthers` keeps out
 * who has it for their own record alone: a list of one is no list.
 */
export async function requireViewer(
  args: RouteArguments,
  permission: Permission,
  { forOthers = false }: { forOthers?: boolean } = {},
): Promise<Viewer> {
  const viewer = await findViewer(args);
  if (!viewer) {
    const { address = "unknown", sentForm } = args.context;
    throw await toSignIn({ request: args.request, sentForm, address });
  }
  const may = forOthers ? mayForOthers(viewer.role, permission) : permissionScope(viewer.role, permission) !== null;
  if (!may) {
    const { requestId, accountId, role } = viewer;
    log().warn({ event: "not permitted", requestId, accountId, role, permission });
    throw notFound("This page");
  }
  return viewer;
}
