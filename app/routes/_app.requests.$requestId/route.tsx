import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ANSWER_AS } from "#app/components/rounds/round-words.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { readTyped } from "#app/domain/rounds/typed-answer.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { handIn, saveDraft } from "#app/services/rounds/hand-in.server.ts";
import { loadRequest } from "#app/services/rounds/load-request.server.ts";
import { AnswerForm } from "./answer-form.tsx";
import { ClosedRequest } from "./closed-request.tsx";
import { stillRight } from "./form.ts";
import { RequestNotes } from "./request-notes.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Assess ${page?.person.name ?? "somebody"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: { person: { name: string } }) => [
    { label: "Asked of you", to: paths.requests() },
    { label: person.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:answer");
  const request = await loadRequest(viewer, args.params.requestId ?? "");
  if (!request) throw notFound("This request");
  return request;
}

export type RequestPage = Awaited<ReturnType<typeof loader>>;

/** Keeping a draft in the background changes nothing that the page shows. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get("intent") === "keep" ? false : defaultShouldRevalidate;

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:answer");
  const requestId = args.params.requestId ?? "";
  const request = await loadRequest(viewer, requestId);
  if (!request) throw notFound("This request");
  const form = await args.request.formData();
  const typed = readTyped(form);
  const stop = (reason: string, missing: Record<string, string> = {}) => badRequest({ reason, missing, typed });
  const keep = (answer: typeof typed) => saveDraft(viewer, requestId, answer);
  switch (form.get("intent")) {
    case "keep": {
      const verdict = await keep(typed);
      return verdict.ok ? data(null) : stop(verdict.reason);
    }
    case "save": {
      const verdict = await keep(typed);
      return verdict.ok ? redirectWithMessage(paths.request(requestId), "Kept as you typed it.") : stop(verdict.reason);
    }
    case "still-right": {
      const earlier = request.competencies.map(({ id, earlier }) => ({ id, level: earlier?.level ?? null }));
      const verdict = await keep(stillRight(typed, earlier));
      const done = "Your earlier levels are filled in; nothing is handed in yet.";
      return verdict.ok ? redirectWithMessage(paths.request(requestId), done) : stop(verdict.reason);
    }
    case "hand-in": {
      const verdict = await handIn(viewer, requestId, typed);
      if (!verdict.ok) return stop(verdict.reason, "missing" in verdict ? verdict.missing : {});
      return redirectWithMessage(paths.requests(), `${formatCount(verdict.value, "level", "levels")} handed in.`);
    }
    default:
      throw notFound("This action");
  }
}

export default function Request() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const whom = page.source === "self" ? "you" : page.person.name;
  const answer = `${formatCount(page.competencies.length, "competency", "competencies")}, about ${page.minutes} minutes. You answer ${page.source === "self" ? `with ${ANSWER_AS.self}` : ANSWER_AS[page.source]}.`;
  return (
    <>
      <PageHeader question={`What can ${whom} do today?`} answer={answer} meta={[page.round.name]} />
      <div className="stack">
        <RequestNotes {...page} />
        {page.isOpen || result ? <AnswerForm page={page} result={result} /> : <ClosedRequest {...page} />}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
