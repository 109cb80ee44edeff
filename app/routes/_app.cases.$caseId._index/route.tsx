import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { Note } from "#app/components/ui/note.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { withdrawCase } from "#app/services/promotion/change-stage.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { listNotesOnCase } from "#app/services/promotion/load-what-if.server.ts";
import { CaseBody } from "./case-body.tsx";
import { TriedCard } from "./tried-card.tsx";

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
  return { ...page, whatIfNotes: await listNotesOnCase(viewer, caseId) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "withdraw": {
      const verdict = await withdrawCase(viewer, args.params.caseId ?? "");
      return verdict.ok
        ? redirectWithMessage(paths.cases(), "The case is withdrawn. It stays on record.")
        : badRequest({ reason: verdict.reason });
    }
    default:
      return badRequest({ reason: "This could not be read. Nothing was changed." });
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
      <CaseBody page={page} />
      <TriedCard page={page} notes={page.whatIfNotes} />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
