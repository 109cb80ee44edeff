import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ExplanationArticle } from "#app/components/informing/explanation-article.tsx";
import { shownExplanation } from "#app/components/informing/shown-explanation.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { localeOf } from "#app/lib/preferences/locale.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadRelease, releaseExplanation, withdrawExplanation } from "#app/services/informing/release.server.ts";
import { type RefusedRelease, releaseSchema } from "./form.ts";
import { ReleaseCard } from "./release-card.tsx";
import { ReleaseHistory } from "./release-history.tsx";

export const meta: MetaFunction = () => [{ title: "Explanation to the person · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "Explanation" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:inform");
  const found = await loadRelease(viewer, args.params.caseId ?? "");
  if (!found) throw notFound("This decision");
  const { decision, ...page } = found;
  return { ...page, decisionId: decision.decisionId, explanation: shownExplanation(decision, localeOf(args.request)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:inform");
  const caseId = args.params.caseId ?? "";
  const form = await args.request.formData();
  const typed = { words: String(form.get("words") ?? ""), withReasons: form.has("withReasons") };
  const refuse = (reason: string, field?: string) =>
    badRequest<RefusedRelease>({ reason, typed, ...(field ? { field } : {}) });
  const parsed = releaseSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "This could not be read.", "words");
  const asked = parsed.data;
  switch (asked.intent) {
    case "release": {
      const verdict = await releaseExplanation(viewer, caseId, asked);
      if (!verdict.ok) return refuse(verdict.reason, verdict.field);
      return redirectWithMessage(paths.caseRelease(caseId), "The person can read it now, under “My record”.");
    }
    case "withdraw": {
      const verdict = await withdrawExplanation(viewer, caseId);
      if (!verdict.ok) return refuse(verdict.reason);
      return redirectWithMessage(paths.caseRelease(caseId), "The person can no longer read it.");
    }
  }
}

export default function Release() {
  const { question, current, explanation, decisionId, history } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question={`What may ${question.person.name} read of the decision?`}
        answer={current ? "The explanation below is open to them." : "Nothing yet: it opens when you release it."}
        actions={<LinkButton to={paths.case(question.id)}>Back to the case</LinkButton>}
      />
      <div className="stack">
        <ReleaseCard
          current={current}
          decisionId={decisionId}
          name={question.person.name}
          hasReasons={explanation.reasons !== null}
          error={error}
        />
        <h2>What they read</h2>
        <ExplanationArticle explanation={explanation} withReasons words={current?.words ?? ""} />
        <ReleaseHistory history={history} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
