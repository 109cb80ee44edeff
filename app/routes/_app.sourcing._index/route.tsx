import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { NotAdvice } from "#app/components/sourcing/not-advice.tsx";
import { ArchivedCard } from "#app/components/ui/archived-card.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { adoptFunctions } from "#app/services/sourcing/add-functions.server.ts";
import { loadSourcingPlan, type SourcingPlanPage } from "#app/services/sourcing/load-plan.server.ts";
import { planAnswer } from "./plan-answer.ts";
import { LetterKey, PlanTable } from "./plan-table.tsx";

export const meta: MetaFunction = () => [{ title: "Sourcing plan · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Sourcing plan" }] };

export async function loader(args: LoaderFunctionArgs) {
  return loadSourcingPlan(await requireViewer(args, "sourcing:read"));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "sourcing:write");
  const verdict = await adoptFunctions(viewer);
  if (!verdict.ok) return badRequest({ reason: verdict.reason });
  return redirectWithMessage(paths.sourcing(), `${formatCount(verdict.value, "function", "functions")} added.`);
}

export default function SourcingPlan() {
  const page = useLoaderData<typeof loader>() as SourcingPlanPage;
  const error = useActionData<typeof action>();
  const { functions, switchedOff, mayEdit } = page;
  const isEmpty = functions.length === 0 && switchedOff.length === 0;
  return (
    <>
      <PageHeader
        question="What to keep, share or buy?"
        answer={planAnswer(page)}
        actions={isEmpty ? undefined : <PlanActions mayEdit={mayEdit} />}
      />
      <div className="stack">
        {error ? <Note tone="bad">{error.reason}</Note> : null}
        {isEmpty ? <NoFunctions mayEdit={mayEdit} /> : null}
        {functions.length > 0 ? (
          <Card title="Function by function" aside={formatCount(functions.length, "function", "functions")}>
            <PlanTable functions={functions} />
            <LetterKey />
          </Card>
        ) : null}
        <ArchivedCard items={switchedOff.map(({ id, name }) => ({ to: paths.itFunction(id), label: name }))} />
        <NotAdvice />
      </div>
    </>
  );
}

function PlanActions({ mayEdit }: { mayEdit: boolean }) {
  return (
    <>
      <PrintButton />
      <LinkButton to={paths.responsibilities()}>Responsibilities</LinkButton>
      <LinkButton to={paths.sourcingRegimes()}>Legal regimes</LinkButton>
      <LinkButton to={paths.sourcingWeights()}>Weights</LinkButton>
      {mayEdit ? (
        <LinkButton to={paths.newItFunction()} variant="primary">
          Add a function
        </LinkButton>
      ) : null}
    </>
  );
}

function NoFunctions({ mayEdit }: { mayEdit: boolean }) {
  return (
    <EmptyState
      reason="no-data"
      title="No IT function is in the plan yet"
      actions={
        mayEdit ? (
          <Form method="post" className="row">
            <SubmitButton pendingText="Adding" intent="adopt">
              Begin with the 25 built-in functions
            </SubmitButton>
            <LinkButton to={paths.newItFunction()}>Describe one yourself</LinkButton>
          </Form>
        ) : (
          <LinkButton to={paths.coverReport()}>Open the cover report</LinkButton>
        )
      }
    >
      The plan says for each function what to keep, share or buy, and which seat stays whatever you buy.
    </EmptyState>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
