import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MoveFindings } from "#app/components/sourcing/move-findings.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { changeAssumptions } from "#app/services/scenarios/change-assumptions.server.ts";
import { loadScenario, type ScenarioPage } from "#app/services/scenarios/load-scenario.server.ts";
import { loadMoveFindings } from "#app/services/sourcing/scenario-moves.server.ts";
import { ComputedPage } from "./computed-page.tsx";
import { readTried } from "./form.ts";
import { RoundedPage } from "./rounded-page.tsx";
import { WithoutResult } from "./stages.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.question.name ?? "Scenario"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ question }: ScenarioPage) => [{ label: "Scenarios", to: paths.scenarios() }, { label: question.name }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:read");
  const page = await loadScenario(viewer, args.params.scenarioId ?? "");
  if (!page) throw notFound("This scenario");
  return {
    ...page,
    moveFindings: await loadMoveFindings(viewer, page),
    maySeePlan: mayForAll(viewer.role, "sourcing:read"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const scenarioId = args.params.scenarioId ?? "";
  const verdict = await changeAssumptions(viewer, scenarioId, readTried(await args.request.formData()));
  return verdict.ok
    ? redirectWithMessage(paths.scenario(scenarioId), "The values that you tried are saved as assumptions.")
    : redirectWithMessage(paths.scenario(scenarioId), verdict.reason, "warn");
}

export default function Scenario() {
  const data = useLoaderData<typeof loader>();
  const page = data as ScenarioPage;
  const findings = <MoveFindings findings={data.moveFindings} maySeePlan={data.maySeePlan} />;
  if (page.stage === "rounded") return <RoundedPage page={page} findings={findings} />;
  if (page.stage === "computed") return <ComputedPage key={page.resultKey} page={page} findings={findings} />;
  return (
    <>
      <WithoutResult page={page} />
      {findings}
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
