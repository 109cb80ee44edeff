import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { type ComparedAnswers, loadAnswers } from "#app/services/answers/load-answers.server.ts";
import { AnswersTable } from "./answers-table.tsx";
import { CostNotes } from "./cost-notes.tsx";
import { PlansCard } from "./plans-card.tsx";
import { TimeFigures } from "./time-figures.tsx";

export const meta: MetaFunction = () => [{ title: "Answers side by side · Promotion case · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "Answers" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  const page = await loadAnswers(viewer, args.params.caseId ?? "");
  if (!page) throw notFound("This case");
  return page;
}

export default function Answers() {
  const page = useLoaderData<typeof loader>();
  const { question } = page;
  const back = <LinkButton to={paths.case(question.id)}>Back to the case</LinkButton>;
  if (page.stage === "own-view-first") {
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
          The comparison shows the result. It opens once your own view is written or knowingly passed over.
        </Note>
      </>
    );
  }
  if (page.stage === "nothing") {
    return (
      <>
        <PageHeader question={caseQuestionWords(question)} answer="There is nothing to compare." actions={back} />
        <Note>The case was withdrawn, or its person no longer works in the IT team.</Note>
      </>
    );
  }
  return <Compared page={page} back={back} />;
}

function Compared({ page, back }: { page: ComparedAnswers; back: ReactNode }) {
  const { locale } = useReader();
  const { question, answers, asOf, model } = page;
  const estimated = answers.filter(({ chance }) => chance.kind !== "not-estimated").length;
  return (
    <>
      <PageHeader
        question={`Which answer? ${caseQuestionWords(question)}`}
        answer={`${formatCount(answers.length, "answer", "answers")} side by side, in no order of merit; for ${estimated} of them a chance can be estimated.`}
        meta={[
          `Record as of ${formatDay(asOf, locale)}`,
          `values ${model.version}, engine ${model.engineVersion}`,
          "Advice only: a named person decides",
        ]}
        actions={back}
      />
      <div className="stack">
        <AnswersTable page={page} />
        <CostNotes costs={page.costs} />
        <PlansCard page={page} />
        <TimeFigures answers={answers} names={page.names} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
