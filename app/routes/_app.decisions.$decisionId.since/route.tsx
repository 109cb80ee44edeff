import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadChangesSince } from "#app/services/decisions/load-changes-since.server.ts";
import { ModelChanges } from "./model-changes.tsx";
import { modelSentence, sinceSentence } from "./since-sentence.ts";
import { EvidenceChanges, OutcomeTable } from "./since-tables.tsx";

export const meta: MetaFunction = () => [{ title: "What changed since the decision · Rightrung" }];
export const handle = {
  breadcrumb: ({ person, caseId, id, number }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: person.name, to: paths.case(caseId) },
    { label: `Decision ${number}`, to: paths.decision(id) },
    { label: "What changed since" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  const changes = await loadChangesSince(viewer, args.params.decisionId ?? "");
  if (!changes) throw notFound("This decision");
  return changes;
}

export default function ChangesSince() {
  const changes = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question={`What changed since it was decided: ${caseQuestionWords(changes)}`}
        answer={sinceSentence(changes)}
        actions={<LinkButton to={paths.decision(changes.id)}>Back to the memo</LinkButton>}
      />
      <div className="stack">
        {changes.today ? <OutcomeTable decided={changes.decided} today={changes.today} /> : null}
        <EvidenceChanges evidence={changes.evidence} />
        <ModelChanges model={changes.model} decided={changes.decided} />
        <p className="caption">{modelSentence(changes)} The decision and its memo stay as they are.</p>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
