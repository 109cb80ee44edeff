import type { ServerBuild } from "@remix-run/node";
import { orUnavailable } from "#app/lib/database-down.server.ts";

type Routes = ServerBuild["routes"];
type RouteModule = Routes[string]["module"];

/**
 * The same build, whose loaders and actions answer 503 in words when the database goes away at any moment of their
 * work, not only while the session is looked up.
 */
export function answering503(build: ServerBuild): ServerBuild {
  const routes: Routes = {};
  for (const [id, route] of Object.entries(build.routes)) routes[id] = { ...route, module: guarded(route.module) };
  return { ...build, routes };
}

function guarded(module: RouteModule): RouteModule {
  const { loader, action } = module;
  return {
    ...module,
    ...(loader ? { loader: (args) => orUnavailable(Promise.resolve(loader(args))) } : {}),
    ...(action ? { action: (args) => orUnavailable(Promise.resolve(action(args))) } : {}),
  };
}
