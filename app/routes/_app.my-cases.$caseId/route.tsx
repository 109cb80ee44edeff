import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ExplanationArticle } from "#app/components/informing/explanation-article.tsx";
import { PrintButton } from "#app/components/informing/print-button.tsx";
import { shownExplanation } from "#app/components/informing/shown-explanation.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { localeOf } from "#app/lib/preferences/locale.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { contestEntry } from "#app/services/contests/contest-entry.server.ts";
import { loadMyCase } from "#app/services/informing/load-my-case.server.ts";
import { ContestCaseCard } from "./contest-case-card.tsx";
import { contestCaseSchema } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "A decision about you · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "My record", to: paths.myRecord() }, { label: "A decision about you" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "own-record:read");
  const found = await loadMyCase(viewer, args.params.caseId ?? "");
  if (!found) throw notFound("This decision");
  const { decision, ...page } = found;
  return { ...page, explanation: shownExplanation(decision, localeOf(args.request)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "contests:write");
  const caseId = args.params.caseId ?? "";
  const form = await args.request.formData();
  const typed = String(form.get("statement") ?? "");
  const parsed = contestCaseSchema.safeParse({ statement: typed });
  if (!parsed.success) return badRequest({ reason: parsed.error.issues[0]?.message ?? "", typed });
  const asked = { kind: "case" as const, entryId: caseId, fact: "", statement: parsed.data.statement };
  const verdict = await contestEntry(viewer, asked);
  if (!verdict) throw notFound("This decision");
  if (!verdict.ok) return badRequest({ reason: verdict.reason, typed });
  return redirectWithMessage(paths.myCase(caseId), "You contest this decision; HR has been asked to answer.");
}

export default function MyCase() {
  const { explanation, withReasons, words, contests, answerDays } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question={`How was decided about you and the job of ${explanation.targetTitle}?`}
        answer="Here is what the decision rests on, who made it, and what you can do."
        actions={
          <>
            <LinkButton to={paths.myRecord()}>Back to my record</LinkButton>
            <PrintButton>Print</PrintButton>
          </>
        }
      />
      <div className="stack">
        <ExplanationArticle explanation={explanation} withReasons={withReasons} words={words} />
        <ContestCaseCard contests={contests} answerDays={answerDays} error={useActionData<typeof action>()} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
