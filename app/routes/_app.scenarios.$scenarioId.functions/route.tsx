import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { blockedSentence, groupFindings } from "#app/components/sourcing/finding-words.ts";
import { MoveFindings } from "#app/components/sourcing/move-findings.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import {
  changeFunctionMoves,
  loadScenarioMoves,
  type ScenarioMovesPage,
} from "#app/services/sourcing/scenario-moves.server.ts";
import { readMoves } from "./form.ts";
import { MovesForm } from "./moves-form.tsx";

export const meta: MetaFunction = () => [{ title: "Functions that move · Rightrung" }];
export const handle = {
  breadcrumb: ({ scenario }: ScenarioMovesPage) => [
    { label: "Scenarios", to: paths.scenarios() },
    { label: scenario.name, to: paths.scenario(scenario.id) },
    { label: "Functions that move" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const page = await loadScenarioMoves(viewer, args.params.scenarioId ?? "");
  if (!page) throw notFound("This scenario");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const scenarioId = args.params.scenarioId ?? "";
  const form = await args.request.formData();
  const verdict = await changeFunctionMoves(viewer, scenarioId, Number(form.get("version")), readMoves(form));
  if (!verdict.ok) return badRequest({ reason: verdict.reason });
  return redirectWithMessage(paths.scenarioFunctions(scenarioId), "Saved, and held against the sourcing plan.");
}

export default function ScenarioFunctions() {
  const page = useLoaderData<typeof loader>() as ScenarioMovesPage;
  const error = useActionData<typeof action>();
  const blocking = groupFindings(page.findings, true);
  return (
    <>
      <PageHeader
        question="Which functions does each option move?"
        answer={blocking.length > 0 ? blockedSentence(blocking) : "Nothing that is said here is blocked."}
        actions={<LinkButton to={paths.scenario(page.scenario.id)}>Back to {page.scenario.name}</LinkButton>}
      />
      <div className="stack">
        {error ? <Note tone="bad">{error.reason}</Note> : null}
        <MoveFindings findings={page.findings} maySeePlan />
        {page.functions.length > 0 ? (
          <MovesForm page={page} />
        ) : (
          <EmptyState
            reason="no-data"
            title="No function is in the sourcing plan"
            actions={<LinkButton to={paths.sourcing()}>Open the sourcing plan</LinkButton>}
          >
            An option can say what it moves once the plan holds functions.
          </EmptyState>
        )}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
