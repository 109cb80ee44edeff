import { RuleSection } from "./rule-section.tsx";

/** What the team picture and the side-by-side view take from the model, and what they leave out. */
export function BoardRules() {
  return (
    <RuleSection
      id="board"
      title="The team picture"
      formula={[
        "across: mean current level over the rated technical competencies, from three rated ones",
        "upwards: m ± 1.28·s as percentiles, by the rule of a case for the job chosen on the page",
      ]}
    >
      <p>
        Everybody is computed as in a case, from the same evidence, with the usual base rate. Nothing is added up across
        the two directions, nobody is sorted by either, and nobody gets a place: without enough evidence there is no
        mark at all. The reader is not in their own picture. Whoever has to write an own view of a case first sees
        neither the estimate of its person nor that of the others looked at in it. The wish to lead is what the newest
        case that asked says; it filters and is never counted.
      </p>
    </RuleSection>
  );
}
