import { Star } from "lucide-react";
import { useReader } from "#app/components/page/reader.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { ConfidenceDots } from "#app/components/ui/confidence-dots.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { Steps } from "#app/components/ui/steps.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { isDecided } from "#app/domain/promotion/case-states.ts";
import { describeAnswer } from "#app/domain/promotion/sentences.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { type CaseQuestion, resultOf, type ShownAssessment } from "./result.ts";

interface CaseHeaderProps {
  question: CaseQuestion;
  assessment: ShownAssessment | null;
  mayDecide: boolean;
  mayChange: boolean;
  memoId: string | null;
}

const WILLING = {
  yes: "Wants to lead, after a job preview",
  no: "Does not want to lead",
  unsure: "Unsure about leading",
};

/** The question, the answer in one sentence, and how far to trust it. */
export function CaseHeader({ question, assessment, mayDecide, mayChange, memoId }: CaseHeaderProps) {
  const { locale } = useReader();
  const result = assessment && resultOf(assessment.candidate);
  return (
    <>
      <PageHeader
        question={caseQuestionWords(question)}
        answer={result ? describeAnswer(result) : `${question.person.name} no longer works in the IT team.`}
        meta={[
          result && <RiskLabel key="risk" level={result.label} />,
          result && <ConfidenceDots key="confidence" level={result.confidence} />,
          result?.starFlag && (
            <Tag key="star" tone="warn" icon={<Icon of={Star} size={12} />}>
              Star flag
            </Tag>
          ),
          result?.disagreement.flagged && (
            <Tag key="disagreement" tone="warn">
              Sources disagree
            </Tag>
          ),
          formatCount(question.span, "direct report", "direct reports"),
          WILLING[question.willing],
          question.backfill ? "with backfill" : "without backfill",
          question.plannedOn && `planned for ${formatDay(question.plannedOn, locale)}`,
        ]}
        actions={
          <>
            {mayChange ? <LinkButton to={paths.editCase(question.id)}>Change</LinkButton> : null}
            {memoId ? <LinkButton to={paths.decision(memoId)}>Memo</LinkButton> : null}
            {mayDecide ? (
              <LinkButton to={paths.decide(question.id)} variant="primary">
                Record a decision
              </LinkButton>
            ) : null}
          </>
        }
      />
      <CaseSteps question={question} sources={result?.sources.length ?? 0} />
    </>
  );
}

function CaseSteps({ question, sources }: { question: CaseQuestion; sources: number }) {
  const { locale } = useReader();
  const { state, submittedOn } = question;
  const isMade = isDecided(state);
  return (
    <Steps
      label="Where this case stands"
      steps={[
        { label: `Proposed ${formatDay(question.openedOn, locale)}`, state: "done" },
        { label: `Evidence, ${formatCount(sources, "source", "sources")}`, state: sources > 0 ? "done" : "ahead" },
        {
          label: submittedOn ? `Handed over ${formatDay(submittedOn, locale)}` : "Review",
          state: isMade || state === "in-review" ? "done" : "current",
        },
        { label: "Decision", state: isMade ? "done" : state === "in-review" ? "current" : "ahead" },
        {
          label: "Review at 90, 180, 365 days",
          state: state === "reviewed" ? "done" : isMade ? "current" : "ahead",
        },
      ]}
    />
  );
}
