import { RuleSection } from "./rule-section.tsx";

/** What the team picture, a what-if and succession take from the model, and what they leave out. */
export function BoardRules() {
  return (
    <>
      <TeamPictureRule />
      <WhatIfRule />
      <SuccessionRule />
    </>
  );
}

function TeamPictureRule() {
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

function WhatIfRule() {
  return (
    <RuleSection id="what-if" title="A what-if on a case">
      <p>
        The same rule with more evidence or another job. Hypothetical evidence counts as gathered today, about all that
        the role asks for, from people who have not been heard; a changed span, base rate or backfill holds for the
        other candidates too. Nothing is stored but a note, if somebody keeps one: what was tried, both results and the
        versions that computed them. A note is never part of the result.
      </p>
    </RuleSection>
  );
}

function SuccessionRule() {
  return (
    <RuleSection id="succession" title="Succession and standing in">
      <p>
        A management seat is that of a member to whom others report, a role of the management track, or a title that a
        case speaks of; a case belongs to the seat of the same title. Somebody is ready when a decided case fills the
        seat, or when an open one shows a low risk. Whoever works near the seat and leads people today, or has led on
        trial, could hold it for four weeks; no score is looked at, and nothing on record means not known. Both are our
        judgement. Absence is neither stored nor looked at.
      </p>
    </RuleSection>
  );
}
