import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { decisionTitle } from "#app/components/promotion/case-words.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadDecision } from "#app/services/decisions/load-decision.server.ts";
import { Memo } from "./memo.tsx";
import { MemoBar } from "./memo-bar.tsx";

const titleOf = ({ choice, person, targetTitle, chosenName }: Awaited<ReturnType<typeof loader>>) =>
  decisionTitle(choice, { person: person.name, targetTitle, chosenName });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? titleOf(data) : "Decision"} · Rightrung` },
];
export const handle = {
  breadcrumb: (data: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: data.person.name, to: paths.case(data.caseId) },
    { label: `Decision ${data.number}` },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  const memo = await loadDecision(viewer, args.params.decisionId ?? "");
  if (!memo) throw notFound("This decision");
  return memo;
}

export default function Decision() {
  const memo = useLoaderData<typeof loader>();
  return (
    <>
      <MemoBar memo={memo} />
      <Memo memo={memo} title={titleOf(memo)} />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
