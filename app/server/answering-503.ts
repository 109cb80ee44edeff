import type { ServerBuild } from "@remix-run/node";
import { isDatabaseDown } from "#app/lib/database-down.server.ts";
import { log } from "#app/lib/log.server.ts";
import { unavailable } from "#app/lib/responses.ts";

type Routes = ServerBuild["routes"];
type RouteModule = Routes[string]["module"];
type Work = NonNullable<RouteModule["loader"]>;

const WHY = "The database does not answer at the moment. Nothing you saved is lost; try again in a minute.";
const RETRY_SECONDS = 30;

/** The same build, whose loaders and actions answer 503 in words when the database goes away at any moment of their work. */
export function answering503(build: ServerBuild): ServerBuild {
  const routes: Routes = {};
  for (const [id, route] of Object.entries(build.routes)) routes[id] = { ...route, module: guarded(route.module) };
  return { ...build, routes };
}

function guarded(module: RouteModule): RouteModule {
  const { loader, action } = module;
  return {
    ...module,
    ...(loader ? { loader: orUnavailable(loader) } : {}),
    ...(action ? { action: orUnavailable(action) } : {}),
  };
}

const orUnavailable =
  (work: Work): Work =>
  async (args) => {
    try {
      return await work(args);
    } catch (error) {
      if (!isDatabaseDown(error)) throw error;
      log().warn({ requestId: args.context.requestId, problem: "the database does not answer" });
      throw unavailable(WHY, RETRY_SECONDS);
    }
  };
