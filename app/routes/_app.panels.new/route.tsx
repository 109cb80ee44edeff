import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { loadNewPanel } from "#app/services/panels/load-new-panel.server.ts";
import { openPanel } from "#app/services/panels/open-panel.server.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { panelSchema, readPanelChoice } from "./form.ts";
import { PanelForm } from "./panel-form.tsx";

export const meta: MetaFunction = () => [{ title: "Open a sheet · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Interviews and trials", to: paths.panels() }, { label: "Open a sheet" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "panels:write");
  return loadNewPanel(viewer, readPanelChoice(new URL(args.request.url)));
}

export type NewPanelPage = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "panels:write");
  const submission = parseWithZod(await args.request.formData(), { schema: panelSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await openPanel(viewer, submission.value);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.panel(verdict.value), "Open. Each assessor finds their sheet under “Asked of you”.");
}

export default function NewPanel() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { person, kind } = page;
  return (
    <>
      <PageHeader
        question="Whom do you want to score, and how?"
        answer={
          person
            ? `${EVIDENCE_KIND_WORDS[kind].name} with ${person.name}.`
            : "Choose a person within your reach and what is to be scored."
        }
      />
      <div className="stack">
        <ChoiceForm {...page} />
        {person ? (
          <PanelForm key={`${person.id} ${kind} ${page.asked}`} page={{ ...page, person }} lastResult={lastResult} />
        ) : null}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
