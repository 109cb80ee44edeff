import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { byAssumptionGroup } from "#app/components/scenario/assumption-groups.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { changeAssumptions } from "#app/services/scenarios/change-assumptions.server.ts";
import {
  loadScenarioAssumptions,
  type ScenarioAssumptionsPage,
} from "#app/services/scenarios/load-scenario-assumptions.server.ts";
import type { ShownAssumption } from "#app/services/scenarios/scenario-assumptions.ts";
import { summaryItems } from "./error-items.ts";
import { AssumptionFields, UsersFields } from "./figure-fields.tsx";
import { type AssumptionReply, canTakeUs, readAssumptionForm, replyTo, TAKE_US } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Assumptions · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: ScenarioAssumptionsPage) => [
    { label: "Scenarios", to: paths.scenarios() },
    { label: question.name, to: paths.scenario(question.id) },
    { label: "Assumptions" },
  ],
};

/** After these the form stays open; everything else that was typed is saved along. */
const MESSAGES: Record<string, string> = {
  reset: "Back to the default; everything else is saved.",
  [TAKE_US]: "The US shares and times are taken over as figures of your own. What is left empty is money.",
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const page = await loadScenarioAssumptions(viewer, args.params.scenarioId ?? "");
  if (!page) throw notFound("This scenario");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const page = await loadScenarioAssumptions(viewer, args.params.scenarioId ?? "");
  if (!page) throw notFound("This scenario");
  const form = await args.request.formData();
  const read = readAssumptionForm(form, page);
  if (!read.ok) return badRequest(read.reply);
  const verdict = await changeAssumptions(viewer, page.question.id, read.changes);
  if (!verdict.ok) return badRequest(replyTo(form, {}, [verdict.reason]));
  const done = MESSAGES[String(form.get("intent")).split(":")[0] ?? ""];
  return done
    ? redirectWithMessage(paths.scenarioAssumptions(page.question.id), done)
    : redirectWithMessage(paths.scenario(page.question.id), "The assumptions are saved.");
}

export default function Assumptions() {
  const page = useLoaderData<typeof loader>() as ScenarioAssumptionsPage;
  const reply = useActionData<typeof action>() as AssumptionReply | undefined;
  const used = page.assumptions.filter(({ isUsed }) => isUsed);
  const unused = page.assumptions.filter(({ isUsed }) => !isUsed);
  const changed = used.filter(({ isChanged }) => isChanged).length;
  return (
    <>
      <PageHeader
        question="What does this scenario rest on?"
        answer={`${formatCount(used.length + 1, "figure", "figures")}, ${changed === 0 ? "none" : changed} of them changed.`}
        meta={[
          "low: 1 in 10 lower",
          "middle: as often above as below",
          "high: 1 in 10 higher",
          "three equal numbers: known exactly",
        ]}
      />
      <Form method="post" className="stack" key={page.question.version}>
        <ErrorSummary items={summaryItems(reply, page.assumptions)} />
        <input type="hidden" name="version" value={page.question.version} />
        <SaveRow scenarioId={page.question.id} />
        <EmptyFigures assumptions={used} />
        <Card title="Size">
          <UsersFields users={page.users} reply={reply} />
        </Card>
        <FigureGroups assumptions={used} reply={reply} />
        <details open={Object.keys(reply?.errors ?? {}).length > 0}>
          <summary>{formatCount(unused.length, "figure", "figures")} that the chosen options do not use</summary>
          <div className="stack figure-more">
            <FigureGroups assumptions={unused} reply={reply} />
          </div>
        </details>
        <SaveRow scenarioId={page.question.id} />
      </Form>
    </>
  );
}

/** Outside the United States the boxes start empty: what is not a price may be taken over in one go. */
function EmptyFigures({ assumptions }: { assumptions: ShownAssumption[] }) {
  const empty = assumptions.filter(({ value }) => value === null);
  const takeable = empty.filter(({ unit }) => canTakeUs(unit));
  if (empty.length === 0) return null;
  return (
    <Note
      tone="info"
      title={`${formatCount(empty.length, "figure is", "figures are")} empty.`}
      actions={
        takeable.length > 0 ? (
          <SubmitButton pendingText="Taking over" intent={TAKE_US} variant="plain">
            Take over {takeable.length} shares and times
          </SubmitButton>
        ) : null
      }
    >
      What is on file is about the United States: dollars are shown beside the boxes and never filled in. Shares and
      times you may take over as figures of your own, and change them later.
    </Note>
  );
}

/** Stands at the top too: the first button of a form is the one that Enter presses. */
function SaveRow({ scenarioId }: { scenarioId: string }) {
  return (
    <div className="row">
      <SubmitButton pendingText="Saving" intent="save">
        Save
      </SubmitButton>
      <LinkButton to={paths.scenario(scenarioId)}>Back without saving</LinkButton>
    </div>
  );
}

function FigureGroups({ assumptions, reply }: { assumptions: ShownAssumption[]; reply: AssumptionReply | undefined }) {
  return byAssumptionGroup(assumptions).map(({ title, items }) => (
    <Card key={title} title={title}>
      <div className="figures">
        {items.map((assumption) => (
          <AssumptionFields key={assumption.id} assumption={assumption} reply={reply} />
        ))}
      </div>
    </Card>
  ));
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
