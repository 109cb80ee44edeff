import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { decideCase } from "#app/services/decisions/decide-case.server.ts";
import { loadDecideForm } from "#app/services/decisions/load-decide-form.server.ts";
import { DecideForm } from "./decide-form.tsx";
import { decisionSchema, proposedChoice } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Record a decision · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "Decision" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:decide");
  const url = new URL(args.request.url);
  const found = await loadDecideForm(viewer, args.params.caseId ?? "", url.searchParams.get("corrects"));
  if (!found) throw notFound("This case");
  if (found.stage === "own-view-first") throw redirect(paths.ownView(found.question.id));
  if (found.stage !== "open") throw redirect(paths.case(found.question.id));
  const { question, corrected, decidesAlone } = found;
  return { question, corrected, decidesAlone, proposed: proposedChoice(url) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:decide");
  const submission = parseWithZod(await args.request.formData(), { schema: decisionSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { version, corrects, chosenPersonId, decidesAlone, ...details } = submission.value;
  const verdict = await decideCase(viewer, args.params.caseId ?? "", {
    ...details,
    chosenPersonId: chosenPersonId ?? null,
    caseVersion: version,
    correctsId: corrects ?? null,
    decidesAlone: decidesAlone === "on",
  });
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(
    paths.decision(verdict.value),
    corrects ? "The correction is recorded and refers to the old decision." : "The decision is recorded and frozen.",
  );
}

export default function Decide() {
  const { question, corrected, decidesAlone, proposed } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question={caseQuestionWords(question)}
        answer={corrected ? `What corrects decision ${corrected.number}?` : "What do you decide, and why?"}
      />
      <DecideForm
        question={question}
        corrected={corrected}
        decidesAlone={decidesAlone}
        proposed={proposed}
        lastResult={useActionData<typeof action>()}
      />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
