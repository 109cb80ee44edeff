import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { Note } from "#app/components/ui/note.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { openViewsNow, removeReviewer, returnCase, withdrawCase } from "#app/services/promotion/review-case.server.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { CaseBody } from "./case-body.tsx";
import { caseMoveSchema } from "./form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.question.person.name}, ${data.question.targetTitle}` : "Promotion case"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: caseQuestionWords(question) },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  const caseId = args.params.caseId ?? "";
  const page = await loadCase(viewer, caseId);
  if (!page) throw notFound("This case");
  return { ...page, origin: new URL(args.request.url).origin };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const caseId = args.params.caseId ?? "";
  const asked = caseMoveSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!asked.success) return badRequest({ reason: "This could not be read. Nothing was changed." });
  const answer = (verdict: Verdict, message: string, to = paths.case(caseId)) =>
    verdict.ok ? redirectWithMessage(to, message) : badRequest({ reason: verdict.reason });
  switch (asked.data.intent) {
    case "withdraw":
      return answer(await withdrawCase(viewer, caseId), "The case is withdrawn. It stays on record.", paths.cases());
    case "return":
      return answer(await returnCase(viewer, caseId), "The case is a draft again and can be changed.");
    case "open-views":
      return answer(await openViewsNow(viewer, caseId), "The views are open.");
    case "remove-reviewer":
      return answer(await removeReviewer(viewer, caseId, asked.data.accountId), "They are no longer asked.");
  }
}

export default function PromotionCase() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <>
      {refusal ? (
        <Note tone="bad" role="alert">
          {refusal.reason}
        </Note>
      ) : null}
      <CaseBody page={page} origin={page.origin} />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
