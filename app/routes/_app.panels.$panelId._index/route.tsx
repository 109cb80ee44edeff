import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Note } from "#app/components/ui/note.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadPanel } from "#app/services/panels/load-panel.server.ts";
import { cancelPanel, closePanel, moveSitting, openScoresNow } from "#app/services/panels/run-panel.server.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { CloseCard } from "./close-card.tsx";
import { readClosing, readDay, readStage } from "./form.ts";
import { PanelFacts } from "./panel-facts.tsx";
import { PanelHeader } from "./panel-header.tsx";
import { SittingCard } from "./sitting-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sheet about ${data?.person.name ?? "somebody"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: { person: { name: string } }) => [
    { label: "Interviews and trials", to: paths.panels() },
    { label: person.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "panels:read");
  const panel = await loadPanel(viewer, args.params.panelId ?? "");
  if (!panel) throw notFound("This sheet");
  return { ...panel, origin: new URL(args.request.url).origin };
}

export type PanelPage = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "panels:write");
  const panelId = args.params.panelId ?? "";
  const form = await args.request.formData();
  const answer = (verdict: Verdict, message: string) =>
    verdict.ok ? redirectWithMessage(paths.panel(panelId), message) : badRequest({ reason: verdict.reason });
  switch (form.get("intent")) {
    case "open-scores":
      return answer(await openScoresNow(viewer, panelId, readStage(form)), "The scores are open to the panel.");
    case "move":
      return answer(await moveSitting(viewer, panelId, readStage(form), readDay(form)), "Moved.");
    case "close":
      return answer(await closePanel(viewer, panelId, readClosing(form)), "Closed: the evidence is on record.");
    case "cancel":
      return answer(await cancelPanel(viewer, panelId), "Withdrawn. It makes no evidence.");
    default:
      throw notFound("This action");
  }
}

export default function Panel() {
  const panel = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const mayClose = panel.mayRun && panel.state === "open" && panel.sittings.at(-1)?.isOpened;
  return (
    <>
      <PanelHeader {...panel} />
      <div className="stack">
        {result ? (
          <Note tone="bad" role="alert">
            {result.reason}
          </Note>
        ) : null}
        <PanelFacts {...panel} />
        {panel.sittings.map((sitting) => (
          <SittingCard key={sitting.stage} panel={panel} sitting={sitting} />
        ))}
        {mayClose ? <CloseCard {...panel} /> : null}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
