import { useReader } from "#app/components/page/reader.ts";
import { decisionTitle } from "#app/components/promotion/case-words.ts";
import { fteWords } from "#app/components/promotion/result-figures.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { riskWords } from "#app/components/ui/risk-label.tsx";
import { formatCount, formatDay } from "#app/lib/format.ts";
import type { ShownExplanation } from "./shown-explanation.ts";

interface ExplanationArticleProps {
  explanation: ShownExplanation;
  withReasons: boolean;
  /** What HR adds. */
  words: string | null;
}

/** A decision as the person whom it is about reads it. */
export function ExplanationArticle({ explanation, withReasons, words }: ExplanationArticleProps) {
  return (
    <article className="stack" aria-label="Explanation of the decision">
      {words ? (
        <Card title="In the words of HR">
          <p className="notice-words">{words}</p>
        </Card>
      ) : null}
      <DecisionPart explanation={explanation} withReasons={withReasons} />
      <ToolPart explanation={explanation} />
      <EvidencePart explanation={explanation} />
    </article>
  );
}

function DecisionPart({ explanation, withReasons }: Omit<ExplanationArticleProps, "words">) {
  const { locale } = useReader();
  const { choice, targetTitle, decidedOn, decidedBy, reasons, conditions } = explanation;
  const title = decisionTitle(choice, { person: "You", targetTitle, chosenName: null });
  return (
    <Card title="The decision" aside={formatDay(decidedOn, locale)}>
      <div className="stack-sm">
        <p>
          {CHOSEN[choice] ?? title}. Decided by {decidedBy ?? "somebody whose account is no longer here"}, a person; the
          tool does not decide.
        </p>
        {withReasons && reasons ? (
          <>
            <h3>Reasons, in the words of the decider</h3>
            <p className="notice-words">{reasons}</p>
          </>
        ) : null}
        {withReasons && conditions ? (
          <>
            <h3>Conditions</h3>
            <p className="notice-words">{conditions}</p>
          </>
        ) : null}
        {withReasons ? null : (
          <p className="caption">The written reasons were not opened to you. You can ask for them.</p>
        )}
      </div>
    </Card>
  );
}

function ToolPart({ explanation }: { explanation: ShownExplanation }) {
  const { locale } = useReader();
  const { asOf, chance, label, confidence, advice, span, lossFte, uncovered, critical, willing } = explanation;
  return (
    <Card title="What the tool said, and its part in it" aside={`Record as of ${formatDay(asOf, locale)}`}>
      <div className="stack-sm">
        <p>
          Rightrung worked out from the record how likely it is that this step goes well. It advises by a rule that
          people set and published; the decider may go against it. It says nothing about your worth.
        </p>
        <DefinitionList
          label="Main elements of the assessment"
          items={[
            { term: "Chance that it goes well", description: chance },
            { term: "Risk of this decision", description: riskWords[label] },
            { term: "How sure that is", description: `${confidence} confidence` },
            { term: "Advice by the rule", description: advice },
            { term: "The job", description: formatCount(span, "person to lead", "people to lead") },
            { term: "Whether you want to lead", description: willing ?? "not on record" },
            {
              term: "What the team would lose in a year",
              description: `${lossFte === null ? "not known" : fteWords(-lossFte, locale)}; ${uncovered} of ${critical} critical competencies below their minimum cover`,
            },
          ]}
        />
        <p className="caption">
          Parameters {explanation.parametersVersion}, engine {explanation.engineVersion}.
        </p>
      </div>
    </Card>
  );
}

type EvidenceRow = ShownExplanation["evidence"][number];

const columns: Column<EvidenceRow>[] = [
  { key: "kind", label: "Kind of evidence", header: true, cell: ({ kind }) => kind },
  { key: "age", label: "Age", cell: ({ age }) => age },
  { key: "direction", label: "It spoke", cell: ({ direction }) => direction },
];

function EvidencePart({ explanation }: { explanation: ShownExplanation }) {
  const { evidence, unknowns } = explanation;
  return (
    <div className="grid-2">
      <Card title="Evidence that counted">
        <div className="stack-sm">
          <DataTable
            caption="Evidence that counted"
            columns={columns}
            rows={evidence}
            rowKey={({ key }) => key}
            empty={<p className="caption">Nothing that counts was on record.</p>}
          />
          <p className="caption">
            What one colleague said is shown to nobody. Age, sex, race, health and absence are never used.
          </p>
        </div>
      </Card>
      <Card title="What was not known">
        {unknowns.length === 0 ? (
          <p className="caption">Nothing that the assessment asks for was missing.</p>
        ) : (
          <ul className="list-lines">
            {unknowns.map((unknown) => (
              <li key={unknown}>{unknown}</li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

/** Where "You becomes" would be no sentence. */
const CHOSEN: Partial<Record<ShownExplanation["choice"], string>> = {
  promote: "You get the job",
  "promote-after-backfill": "You get the job once the gap in cover is filled",
  "lead-trial": "You lead on trial",
  "specialist-track": "You go on as a specialist",
  "other-candidate": "Another candidate gets the job",
  "gather-evidence": "More is found out first",
  "not-now": "You do not get the job now",
  "co-managed": "A provider shares the work, and you are not promoted",
  managed: "A provider takes over the work, and you are not promoted",
};
