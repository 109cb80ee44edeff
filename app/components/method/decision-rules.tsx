import { RuleSection } from "./rule-section.tsx";

/** Who sees what when, who decides, and what stays as it was. */
export function DecisionRules() {
  return (
    <>
      <RuleSection id="together" title="Own views first, then the result">
        <p>
          Whoever proposes, reviews or decides a case gets neither its result nor its advice before they have written
          what they think, with a chance of their own, or have knowingly passed that over. It holds for each by
          themselves and for every page and file. Views are kept as they were written. Those of others open together,
          once nobody who was asked owes one, or by an act that stays on record.
        </p>
        <p>
          Owners, HR and the managers above the person can be asked; the person and those looked at beside them cannot.
          Somebody other than the proposer decides. Where nobody else could, the proposer says so, and the memo keeps
          it. Nobody works on an open case about themselves.
        </p>
      </RuleSection>
      <RuleSection id="since" title="What changed since a decision">
        <p>
          A decision is frozen with its inputs, values and versions. Beside it stands the same question from the record
          of today, the evidence by kind and count, and what the model of today says of the evidence of then. Means are
          not compared: the difference of two would tell what one colleague said.
        </p>
      </RuleSection>
    </>
  );
}
