import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { readWhatIf } from "#app/components/promotion/what-if-values.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { keepWhatIfNote } from "#app/services/promotion/keep-what-if-note.server.ts";
import { loadWhatIf } from "#app/services/promotion/load-what-if.server.ts";
import { noteSchema } from "./form.ts";
import { WhatIfBody } from "./what-if-body.tsx";

export const meta: MetaFunction = () => [{ title: "What if · Promotion case · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "What if" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  const page = await loadWhatIf(viewer, args.params.caseId ?? "");
  if (!page) throw notFound("This case");
  return { ...page, asked: Object.fromEntries(new URL(args.request.url).searchParams) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const caseId = args.params.caseId ?? "";
  const form = await args.request.formData();
  const page = await loadWhatIf(viewer, caseId);
  if (!page) throw notFound("This case");
  const note = noteSchema.safeParse({ words: form.get("words") ?? "" });
  const { tried, errors } = readWhatIf(form, page.question);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  if (!note.success || Object.keys(errors).length > 0) {
    const reason = note.success ? "Something in the what-if could not be read: look at the fields." : null;
    return badRequest({ typed, reason, words: note.success ? [] : note.error.issues.map(({ message }) => message) });
  }
  const verdict = await keepWhatIfNote(viewer, caseId, { words: note.data.words, tried });
  if (!verdict.ok) return badRequest({ typed, reason: verdict.reason, words: [] });
  return redirectWithMessage(paths.whatIf(caseId), "The note is kept. The case is as it was.");
}

export default function WhatIf() {
  const { question, isWithheld, live, notes, mayKeep, asked } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const back = <LinkButton to={paths.case(question.id)}>Back to the case</LinkButton>;
  if (isWithheld) {
    return (
      <>
        <PageHeader question={caseQuestionWords(question)} answer="Your own view comes first." actions={back} />
        <Note
          actions={
            <LinkButton to={paths.ownView(question.id)} variant="primary">
              Write your own view
            </LinkButton>
          }
        >
          A what-if would show the result. It opens once your own view is written or knowingly passed over.
        </Note>
      </>
    );
  }
  return (
    <WhatIfBody
      question={question}
      live={live}
      notes={notes}
      mayKeep={mayKeep}
      asked={refusal?.typed ?? asked}
      refusal={refusal ?? null}
      back={back}
    />
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
