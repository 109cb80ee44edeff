import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ChangesCard } from "#app/components/sourcing/changes-card.tsx";
import { ResponsibilityTable } from "#app/components/sourcing/responsibility-table.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { notFound } from "#app/lib/responses.ts";
import {
  addResponsibility,
  addTask,
  addUsualTasks,
  removeResponsibility,
  removeTask,
} from "#app/services/sourcing/change-responsibilities.server.ts";
import {
  type FunctionResponsibilitiesPage,
  loadFunctionResponsibilities,
} from "#app/services/sourcing/load-responsibilities.server.ts";
import { EntryCard } from "./entry-card.tsx";
import { entrySchema, type RefusedForm, taskSchema } from "./form.ts";
import { firstIssue, refuse } from "./refuse.ts";
import { TakeAwayCard } from "./take-away-card.tsx";
import { TaskCard } from "./task-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.matrix.name ?? "Function"} · Responsibilities · Rightrung` },
];
export const handle = {
  breadcrumb: ({ matrix }: FunctionResponsibilitiesPage) => [
    { label: "Sourcing plan", to: paths.sourcing() },
    { label: matrix.name, to: paths.itFunction(matrix.id) },
    { label: "Responsibilities" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "sourcing:read");
  const page = await loadFunctionResponsibilities(viewer, args.params.functionId ?? "");
  if (!page) throw notFound("This function");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "sourcing:write");
  const functionId = args.params.functionId ?? "";
  const sent = await args.request.formData();
  const here = paths.functionResponsibilities(functionId);
  switch (sent.get("intent")) {
    case "add-task": {
      const parsed = taskSchema.safeParse(Object.fromEntries(sent));
      const verdict = parsed.success
        ? await addTask(viewer, functionId, parsed.data)
        : { ok: false as const, ...firstIssue(parsed.error) };
      return verdict.ok ? redirectWithMessage(here, "The task is added.") : refuse("task", sent, verdict);
    }
    case "add-usual": {
      const verdict = await addUsualTasks(viewer, functionId);
      return redirectWithMessage(here, verdict.ok ? "Now bind somebody to each of them." : verdict.reason);
    }
    case "remove-task":
      await removeTask(viewer, functionId, String(sent.get("taskId")));
      return redirectWithMessage(here, "The task is taken away.");
    case "remove-entry":
      await removeResponsibility(viewer, functionId, String(sent.get("entryId")));
      return redirectWithMessage(here, "Taken away.");
    default: {
      const parsed = entrySchema.safeParse(Object.fromEntries(sent));
      const verdict = parsed.success
        ? await addResponsibility(viewer, functionId, parsed.data)
        : { ok: false as const, ...firstIssue(parsed.error) };
      return verdict.ok ? redirectWithMessage(here, "Bound to the task.") : refuse("entry", sent, verdict);
    }
  }
}

export default function FunctionResponsibilities() {
  const page = useLoaderData<typeof loader>() as FunctionResponsibilitiesPage;
  const refused = useActionData<typeof action>() as RefusedForm | undefined;
  const { matrix, mayEdit } = page;
  const { tasks } = matrix;
  const refusedOf = (form: RefusedForm["form"]) => (refused?.form === form ? refused : undefined);
  return (
    <>
      <PageHeader
        question={`${matrix.name}: who does what?`}
        answer={answerOf(matrix)}
        actions={<LinkButton to={paths.responsibilities()}>The whole matrix</LinkButton>}
      />
      <div className="grid-wide">
        <div className="stack">
          <Card title="Responsibilities">
            {tasks.length > 0 ? (
              <ResponsibilityTable name={matrix.name} tasks={tasks} />
            ) : (
              <NoTasks mayEdit={mayEdit} />
            )}
          </Card>
          <ChangesCard changes={page.changes} />
        </div>
        {mayEdit ? (
          <div className="stack">
            {tasks.length > 0 ? <EntryCard page={page} error={refusedOf("entry")} key={countEntries(tasks)} /> : null}
            <TaskCard key={tasks.length} seatStays={matrix.seatStays} error={refusedOf("task")} />
            {tasks.length > 0 ? <TakeAwayCard tasks={tasks} /> : null}
          </div>
        ) : null}
      </div>
    </>
  );
}

const countEntries = (tasks: FunctionResponsibilitiesPage["matrix"]["tasks"]) =>
  `bind-${tasks.reduce((sum, { entries }) => sum + entries.length, 0)}`;

function NoTasks({ mayEdit }: { mayEdit: boolean }) {
  return (
    <>
      <p className="caption">No task is named yet, so nobody knows who answers when it goes wrong.</p>
      {mayEdit ? (
        <Form method="post" className="row">
          <SubmitButton pendingText="Adding" intent="add-usual">
            Begin with the usual tasks
          </SubmitButton>
        </Form>
      ) : null}
    </>
  );
}

function answerOf({ tasks, gaps, seatStays, seatHolder }: FunctionResponsibilitiesPage["matrix"]): string {
  const seat = seatStays ? ` The seat is held by ${seatHolder ?? "nobody"}.` : "";
  if (tasks.length === 0) return `Nothing is said yet.${seat}`;
  return `${formatCount(tasks.length, "task", "tasks")}, ${gaps.length ? formatCount(gaps.length, "gap", "gaps") : "no gap"}.${seat}`;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
