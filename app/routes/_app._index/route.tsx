import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { loadOverview } from "#app/services/overview/load-overview.server.ts";
import { countOpenChecks } from "#app/services/privacy/checklist.server.ts";
import { FirstStepsPage } from "./first-steps-page.tsx";
import { NoAccessPage } from "./no-access-page.tsx";
import { TeamPage } from "./team-page.tsx";

export const meta: MetaFunction = () => [{ title: "Overview · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Overview" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "organisation:read");
  if (viewer.personId && !mayForOthers(viewer.role, "people:read")) throw redirect(paths.myRecord());
  const [overview, openChecks] = await Promise.all([loadOverview(viewer), countOpenChecks(viewer)]);
  return {
    overview,
    openChecks,
    may: {
      people: mayForAll(viewer.role, "people:write"),
      imports: mayForAll(viewer.role, "imports:write"),
      assess: mayForOthers(viewer.role, "assessments:write"),
      cases: mayForOthers(viewer.role, "cases:write"),
      scenarios: mayForAll(viewer.role, "scenarios:write"),
    },
  };
}

export default function Overview() {
  const { overview, may, openChecks } = useLoaderData<typeof loader>();
  if (overview.stage === "no-access") return <NoAccessPage />;
  if (overview.stage === "first-steps")
    return <FirstStepsPage overview={overview} may={may} hasOpenChecks={openChecks > 0} />;
  return <TeamPage overview={overview} may={may} />;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
