import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { notFound } from "#app/lib/responses.ts";
import { listScenarios } from "#app/services/scenarios/list-scenarios.server.ts";
import { NoScenarios } from "./empty.tsx";
import { ScenariosTable } from "./scenarios-table.tsx";

export const meta: MetaFunction = () => [{ title: "Scenarios · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Scenarios" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:read");
  const scenarios = await listScenarios(viewer);
  if (!scenarios) throw notFound("This page");
  return { scenarios, mayCreate: mayForAll(viewer.role, "scenarios:write") };
}

export default function Scenarios() {
  const { scenarios, mayCreate } = useLoaderData<typeof loader>();
  if (scenarios.length === 0) return <NoScenarios mayCreate={mayCreate} />;
  const close = scenarios.filter(({ headline }) => headline?.isTooClose).length;
  return (
    <>
      <PageHeader
        question="Which ways on were compared, and what do they cost?"
        answer={`${formatCount(scenarios.length, "scenario", "scenarios")}; ${close === 0 ? "none" : close} too close to call.`}
        actions={
          mayCreate ? (
            <LinkButton to={paths.newScenario()} variant="primary">
              Compare ways on
            </LinkButton>
          ) : null
        }
      />
      <Card>
        <ScenariosTable scenarios={scenarios} />
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
