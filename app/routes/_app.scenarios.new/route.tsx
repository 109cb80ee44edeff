import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { createScenario } from "#app/services/scenarios/create-scenario.server.ts";
import { loadNewScenario } from "#app/services/scenarios/load-new-scenario.server.ts";
import { scenarioSchema } from "./form.ts";
import { NewScenarioForm } from "./new-scenario-form.tsx";

/** Of a seat that has nobody to follow: its title names the scenario. */
const LONGEST_SEAT = 80;

export const meta: MetaFunction = () => [{ title: "Compare ways on · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Scenarios", to: paths.scenarios() }, { label: "Compare ways on" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const { searchParams } = new URL(args.request.url);
  const start = await loadNewScenario(viewer, searchParams.get("case"));
  if (!start) throw notFound("This case");
  return { ...start, seat: searchParams.get("seat")?.trim().slice(0, LONGEST_SEAT) || null };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const submission = parseWithZod(await args.request.formData(), { schema: scenarioSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await createScenario(viewer, submission.value);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirect(paths.scenario(verdict.value));
}

export default function NewScenario() {
  const { case: ofCase, preselected, seat } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question={
          ofCase
            ? `${ofCase.personName} as ${ofCase.targetTitle}: the ways on, and what they cost`
            : seat
              ? `The seat of ${seat}: the ways on, and what they cost`
              : "The ways on, and what they cost"
        }
        answer={ofCase || seat ? "Which ways on shall be compared?" : "Which ways of running IT shall be compared?"}
        meta={ofCase ? [`Promotion case ${ofCase.number}`] : []}
      />
      <div className="stack">
        {ofCase?.isViewFirst ? (
          <Note
            tone="info"
            title="Your own view comes first."
            actions={<LinkButton to={paths.ownView(ofCase.id)}>Write it</LinkButton>}
          >
            The costs show the chance that the case gives. The scenario can be made now; it opens once your view is
            written or passed over.
          </Note>
        ) : null}
        <Card>
          <NewScenarioForm
            caseId={ofCase?.id ?? null}
            preselected={preselected}
            name={ofCase ? `${ofCase.targetTitle}, three years` : `${seat ?? "Running IT"}, three years`}
            lastResult={lastResult}
          />
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
