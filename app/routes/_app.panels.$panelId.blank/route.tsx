import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { BlankSheet } from "#app/components/panels/blank-sheet.tsx";
import { sittingName } from "#app/components/panels/panel-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadPanel } from "#app/services/panels/load-panel.server.ts";

export const meta: MetaFunction = () => [{ title: "Blank sheet · Rightrung" }];
export const handle = {
  breadcrumb: ({ id, person }: { id: string; person: { name: string } }) => [
    { label: "Interviews and trials", to: paths.panels() },
    { label: person.name, to: paths.panel(id) },
    { label: "Blank sheet" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "panels:read");
  const panel = await loadPanel(viewer, args.params.panelId ?? "");
  if (!panel) throw notFound("This sheet");
  const { id, kind, goals, person } = panel;
  const sittings = panel.sittings.map(({ stage, heldOn, combined }) => ({
    ...{ stage, heldOn },
    questions: combined.questions.map(({ mean: _mean, spread: _spread, by: _by, ...question }) => question),
  }));
  return { id, kind, goals, person, sittings };
}

export default function BlankPanel() {
  const { id, kind, goals, person, sittings } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question="The sheet for paper"
        answer="One a person who scores; type it in afterwards."
        actions={
          <>
            <PrintButton />
            <LinkButton to={paths.panel(id)}>Back</LinkButton>
          </>
        }
      />
      <div className="stack">
        {sittings.map(({ stage, heldOn, questions }) => (
          <Card key={stage}>
            <BlankSheet {...{ heldOn, goals, questions }} title={sittingName(kind, stage)} personName={person.name} />
          </Card>
        ))}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
