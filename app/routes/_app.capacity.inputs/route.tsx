import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { loadCapacityInputs, saveCapacityInputs } from "#app/services/capacity/stored-inputs.server.ts";
import { inputsSchema } from "./form.ts";
import { HistoryCard } from "./history-card.tsx";
import { InputsForm } from "./inputs-form.tsx";

export const meta: MetaFunction = () => [{ title: "Figures of your own · Capacity · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Capacity", to: paths.capacity() }, { label: "Figures of your own" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "capacity:write");
  return loadCapacityInputs(viewer);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "capacity:write");
  const submission = parseWithZod(await args.request.formData(), { schema: inputsSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await saveCapacityInputs(viewer, submission.value);
  if (verdict.ok) return redirectWithMessage(paths.capacity(), "The figures are saved and count from now on.");
  return badRequest(submission.reply({ formErrors: [verdict.reason] }));
}

export default function CapacityInputs() {
  const { inputs, number, history } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question="Which figures are your own?"
        answer={
          number === 0
            ? "Usual figures count until you say yours; each shows where it comes from."
            : `They were changed ${formatCount(number, "time", "times")}; every state is kept below.`
        }
      />
      <div className="stack">
        <InputsForm key={number} inputs={inputs} number={number} lastResult={lastResult} />
        <HistoryCard history={history} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
