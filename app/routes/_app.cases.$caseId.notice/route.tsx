import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { issueNotice, loadNotice } from "#app/services/informing/notice.server.ts";
import { noticeSchema } from "./form.ts";
import { IssuedNotices } from "./issued-notices.tsx";
import { NoticeForm } from "./notice-form.tsx";
import { UseNote } from "./use-note.tsx";

export const meta: MetaFunction = () => [{ title: "Notice to the person · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "Notice" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:inform");
  const page = await loadNotice(viewer, args.params.caseId ?? "");
  if (!page) throw notFound("This case");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:inform");
  const caseId = args.params.caseId ?? "";
  const submission = parseWithZod(await args.request.formData(), { schema: noticeSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await issueNotice(viewer, caseId, submission.value);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.caseNotice(caseId), "The notice is on record as it was handed over.");
}

export default function Notice() {
  const page = useLoaderData<typeof loader>();
  const { question, notices } = page;
  return (
    <>
      <PageHeader
        question={`Does ${question.person.name} know that this is looked at?`}
        answer={
          notices.length ? "A notice was handed over. It stays as it was." : "No notice is on record yet for this case."
        }
        meta={[caseQuestionWords(question)]}
        actions={<LinkButton to={paths.case(question.id)}>Back to the case</LinkButton>}
      />
      <div className="stack">
        <UseNote page={page} />
        <IssuedNotices notices={notices} />
        <NoticeForm page={page} lastResult={useActionData<typeof action>()} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
