import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Note } from "#app/components/ui/note.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { askReports, changeStart, closeObservation } from "#app/services/outcomes/change-observation.server.ts";
import { loadObservation } from "#app/services/outcomes/load-observation.server.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { AnswersCard } from "./answers-card.tsx";
import { FeedbackCard } from "./feedback-card.tsx";
import { readDay, readReason, readStart } from "./form.ts";
import { ObservationHeader } from "./observation-header.tsx";
import { PlanCard } from "./plan-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `How it goes: ${page?.person.name ?? "somebody"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: { person: { name: string } }) => [
    { label: "Track record", to: paths.trackRecord() },
    { label: person.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  const page = await loadObservation(viewer, args.params.observationId ?? "");
  if (!page) throw notFound("This observation");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "outcomes:write");
  const id = args.params.observationId ?? "";
  const form = await args.request.formData();
  const answer = (verdict: Verdict, message: string) =>
    verdict.ok ? redirectWithMessage(paths.observation(id), message) : badRequest({ reason: verdict.reason });
  switch (form.get("intent")) {
    case "change-start":
      return answer(await changeStart(viewer, id, readStart(form)), "Changed. The checks have moved along.");
    case "ask-reports":
      return answer(await askReports(viewer, id, readDay(form)), "Asked. They find the page under “Asked of you”.");
    case "close": {
      const closer = await requireViewer(args, "outcomes:close");
      return answer(await closeObservation(closer, id, readReason(form)), "Closed. The case is reviewed.");
    }
    default:
      throw notFound("This action");
  }
}

export default function Observation() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <ObservationHeader {...page} />
      <div className="stack">
        {result ? (
          <Note tone="bad" role="alert">
            {result.reason}
          </Note>
        ) : null}
        <PlanCard {...page} />
        <AnswersCard {...page} />
        <FeedbackCard {...page} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
