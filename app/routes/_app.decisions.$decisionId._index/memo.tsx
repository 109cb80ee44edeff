import { useReader } from "#app/components/page/reader.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { chanceWords, fteWords, hidesPoint, inHundred } from "#app/components/promotion/result-figures.ts";
import { BrandMark } from "#app/components/shell/brand-mark.tsx";
import { FactRow } from "#app/components/ui/fact-row.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { formatCount, formatDay } from "#app/lib/format.ts";
import type { DecisionMemo } from "#app/services/decisions/load-decision.server.ts";
import { AlternativesTable } from "./alternatives-table.tsx";
import { CostTable } from "./cost-table.tsx";
import { EvidenceTable } from "./evidence-table.tsx";
import { LostTable } from "./lost-table.tsx";
import { MemoFoot, Signatures } from "./memo-foot.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import { TermsPart } from "./terms-part.tsx";

const KINDS = ["no kinds", "one kind", "two kinds", "three kinds"];

/** One page that can be read years later without the product. */
export function Memo({ memo, title }: { memo: DecisionMemo; title: string }) {
  const { locale, organisation } = useReader();
  const { snapshot, corrects } = memo;
  const when = formatDay(memo.decidedOn, locale);
  const asked = { person: memo.person, targetTitle: memo.targetTitle, targetRole: snapshot.targetRole };
  const span = snapshot.candidate.input.span ?? 0;
  return (
    <article className="memo">
      <div className="memo-head">
        <BrandMark />
        {organisation?.name}
        <span>
          Decision memo · case {snapshot.caseNumber}, decision {memo.number} · {when} · confidential
        </span>
      </div>
      <h1>{title}</h1>
      <p className="muted">
        Question put: {caseQuestionWords(asked)} With {formatCount(span, "direct report", "direct reports")}.
        {corrects ? ` Corrects decision ${corrects.number} of ${formatDay(corrects.on, locale)}.` : ""}
      </p>
      <Facts memo={memo} />
      <h2>Reasons, in the words of the decider</h2>
      <div className="memo-reasons">
        <Paragraphs text={memo.reasons} />
      </div>
      {memo.terms ? <TermsPart terms={memo.terms} caseId={memo.caseId} /> : null}
      <div className="memo-two">
        <EvidenceTable snapshot={snapshot} />
        <LostTable memo={memo} />
      </div>
      <h2>Alternatives considered</h2>
      <Paragraphs text={memo.alternatives} />
      <AlternativesTable memo={memo} />
      <CostTable costs={memo.costs} />
      <div className="memo-two">
        <div>
          <h2>Conditions</h2>
          <Paragraphs text={memo.conditions === "" ? "None." : memo.conditions} />
          <h2>Dissent</h2>
          <Dissent memo={memo} />
        </div>
        <div>
          <h2>Own views, and when they were written</h2>
          <OwnViews memo={memo} />
          {memo.decidedAlone ? <p>Proposed and decided by the same account: nobody else here could decide.</p> : null}
        </div>
      </div>
      <Signatures memo={memo} />
      <MemoFoot memo={memo} />
    </article>
  );
}

function Facts({ memo }: { memo: DecisionMemo }) {
  const { locale } = useReader();
  const { candidate, criticalCompetencies, baseRates } = memo.snapshot;
  const { result } = candidate;
  const chances = Object.values(result.probabilityAtBaseRate).map(inHundred);
  const sources = formatCount(result.sources.length, "source", "sources");
  return (
    <FactRow
      label="In four numbers"
      facts={[
        {
          value: hidesPoint(result) ? "Not shown" : chanceWords(result).replace(" of ", " in "),
          label: hidesPoint(result)
            ? "too little was known to show one"
            : `would go well; ${Math.min(...chances)} to ${Math.max(...chances)} by base rate (${Math.round(baseRates.middle * 100)} % believed)`,
        },
        {
          value: <RiskLabel level={result.label} />,
          label: `${result.confidence} confidence, ${sources} of ${KINDS[result.families] ?? `${result.families} kinds`}`,
        },
        { value: fteWords(-(result.loss?.fte ?? 0), locale), label: "lost to the team in the first year" },
        {
          value: `${candidate.lost.length} of ${criticalCompetencies}`,
          label: "critical competencies below their minimum cover",
        },
      ]}
    />
  );
}

/** What the decider noted of it, and what reviewers added themselves. */
function Dissent({ memo }: { memo: DecisionMemo }) {
  const { locale } = useReader();
  const isNone = memo.dissent === "" && memo.dissents.length === 0;
  return (
    <>
      {memo.dissent === "" && !isNone ? null : <Paragraphs text={isNone ? "None on record." : memo.dissent} />}
      {memo.dissents.map(({ id, by, on, words }) => (
        <div key={id}>
          <p>
            <b>{by ?? "An account that is no longer here"}</b>, {formatDay(on, locale)}:
          </p>
          <Paragraphs text={words} />
        </div>
      ))}
    </>
  );
}

function OwnViews({ memo }: { memo: DecisionMemo }) {
  const { locale } = useReader();
  if (memo.views.length === 0) return <p>None on record.</p>;
  return (
    <>
      {memo.views.map((view) => {
        const by = view.by ?? "an account that is no longer here";
        const who = `${by}${view.isProposer ? " (proposer)" : ""}${view.isDecider ? " (decider)" : ""}`;
        const when = formatDay(view.on, locale);
        if (view.passedOver)
          return (
            <p key={view.id}>
              Passed over knowingly by {who} on {when}, before the result was opened.
            </p>
          );
        return (
          <p key={view.id}>
            {view.probability === null ? "" : `${Math.round(view.probability * 100)} in 100`}, written by {who} on{" "}
            {when}, before the result was seen{view.words ? `: “${view.words}”` : "."}
          </p>
        );
      })}
      {memo.isErased ? <p className="muted">The words are erased.</p> : null}
    </>
  );
}
