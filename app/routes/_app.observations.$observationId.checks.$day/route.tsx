import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { inSentence } from "#app/components/promotion/case-words.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { answerCheck } from "#app/services/outcomes/answer-check.server.ts";
import { loadCheck } from "#app/services/outcomes/load-check.server.ts";
import { readCheckDay } from "#app/services/outcomes/load-observation.server.ts";
import { CheckForm } from "./check-form.tsx";
import { readCheck } from "./form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: check }) => [
  { title: `Check on ${check?.person.name ?? "somebody"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person, observationId, planned }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Track record", to: paths.trackRecord() },
    { label: person.name, to: paths.observation(observationId) },
    { label: `At ${planned.day} days` },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "outcomes:write");
  const check = await loadCheck(viewer, args.params.observationId ?? "", args.params.day);
  if (!check) throw notFound("This check");
  return check;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "outcomes:write");
  const observationId = args.params.observationId ?? "";
  const day = readCheckDay(args.params.day);
  if (day === null || !(await loadCheck(viewer, observationId, args.params.day))) throw notFound("This check");
  const answer = readCheck(await args.request.formData());
  if (!answer) return badRequest({ reason: "Say whether the person still has the job.", answer });
  const verdict = await answerCheck(viewer, observationId, day, answer);
  if (!verdict.ok) return badRequest({ reason: verdict.reason, answer });
  return redirectWithMessage(paths.observation(observationId), `The check at ${day} days is on record.`);
}

export default function OutcomeCheck() {
  const check = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const { locale } = useReader();
  const { person, planned, targetTitle } = check;
  return (
    <>
      <PageHeader
        question={`How does it go with ${person.name} as ${inSentence(targetTitle)} after ${planned.day} days?`}
        answer="Five questions, each with what can be seen at 1, 3 and 5."
        meta={[`due on ${formatDay(planned.dueOn, locale)}`]}
      />
      <CheckForm check={check} result={result} />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
