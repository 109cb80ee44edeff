import { Card } from "#app/components/ui/card.tsx";
import { formatCount } from "#app/lib/format.ts";
import type { ErasurePreview } from "#app/services/privacy/erase-person.server.ts";

type Counts = ErasurePreview["counts"];

const Lines = ({ lines }: { lines: (string | false)[] }) => (
  <ul className="list-lines">
    {lines
      .filter((line) => line !== false)
      .map((line) => (
        <li key={line}>{line}</li>
      ))}
  </ul>
);

export function WhatGoes({ counts }: { counts: Counts }) {
  const { assessments, evidence, certificates, decisions, contests, openCases, hasPay, hasAccount } = counts;
  return (
    <Card title="What is destroyed">
      <Lines
        lines={[
          "Name, number, e-mail, title, department and start date",
          assessments > 0 && `All words in ${formatCount(assessments, "assessment", "assessments")}`,
          evidence > 0 && `All words in ${formatCount(evidence, "sheet of evidence", "sheets of evidence")}`,
          decisions > 0 &&
            `Reasons, alternatives, dissent and conditions of ${formatCount(decisions, "decision", "decisions")}`,
          counts.cases > 0 && "Own views written in their promotion cases, and the words of what was tried on them",
          contests > 0 && `What they contested, and the answers (${contests})`,
          certificates > 0 && `${formatCount(certificates, "certificate", "certificates")} with their files`,
          hasPay && "Pay",
          hasAccount && "Their account: signed out and closed for good",
          openCases > 0 && `${formatCount(openCases, "open promotion case is", "open promotion cases are")} withdrawn`,
          "Names and words about them in the audit trail",
          "Files of imports that are still waiting, whoever is in them",
        ]}
      />
    </Card>
  );
}

export function WhatStays({ counts }: { counts: Counts }) {
  const { assessments, decisions } = counts;
  return (
    <Card title="What stays, without a name">
      <div className="stack">
        <Lines
          lines={[
            assessments > 0 &&
              `${formatCount(assessments, "level", "levels")} with dates and sources, under a random number`,
            decisions > 0 &&
              `${formatCount(decisions, "decision", "decisions")} with the figures behind ${decisions === 1 ? "it" : "them"}, so that the numbers can still be checked`,
            "That there was somebody at this place in the reporting line",
            "Who did what and when, in the audit trail",
          ]}
        />
        <p className="caption">
          A backup from before today still holds the record. When it is brought back, the record is erased again at
          once; the file itself is gone once newer ones have replaced it. What somebody wrote about another person and
          that mentions this one is not found by this.
        </p>
      </div>
    </Card>
  );
}
