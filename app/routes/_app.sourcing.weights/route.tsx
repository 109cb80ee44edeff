import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { ChangesCard } from "#app/components/sourcing/changes-card.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { CRITERION_WORDS, WEIGHED } from "#app/domain/sourcing/criteria.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { changeWeights } from "#app/services/sourcing/change-settings.server.ts";
import { loadPlanSettings, type PlanSettings } from "#app/services/sourcing/load-plan.server.ts";
import { isChanged, weightsSchema } from "./form.ts";
import { WeightsForm } from "./weights-form.tsx";

export const meta: MetaFunction = () => [{ title: "Weights · Sourcing plan · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Sourcing plan", to: paths.sourcing() }, { label: "Weights" }],
};

export async function loader(args: LoaderFunctionArgs) {
  return loadPlanSettings(await requireViewer(args, "sourcing:read"));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "sourcing:write");
  const submission = parseWithZod(await args.request.formData(), { schema: weightsSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { version, reason, ...weights } = submission.value;
  const verdict = await changeWeights(viewer, version, weights, reason);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.sourcing(), "The weights are saved; every stance is computed from them.");
}

export default function SourcingWeights() {
  const page = useLoaderData<typeof loader>() as PlanSettings;
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question="How much does each criterion count?"
        answer={
          isChanged(page.weights)
            ? "Not as the product begins: somebody changed the weights."
            : "All alike, as the product begins: nobody has measured which ought to count more."
        }
        actions={<LinkButton to={paths.sourcing()}>Back to the plan</LinkButton>}
      />
      <div className="stack">
        <Card title="Weights" aside="0 to 10">
          {page.mayEdit ? (
            <WeightsForm key={page.version} page={page} lastResult={lastResult} />
          ) : (
            <DefinitionList
              numeric
              items={WEIGHED.map((criterion) => ({
                key: criterion,
                term: CRITERION_WORDS[criterion].name,
                description: page.weights[criterion],
              }))}
            />
          )}
        </Card>
        <ChangesCard changes={page.changes.filter(({ kind }) => kind === "weights")} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
