import { MOST_COMPETENCIES } from "#app/domain/rounds/asked-competencies.ts";
import { LEAST_FOR_CALIBRATION } from "#app/domain/rounds/calibration.ts";
import { LEAST_PEERS, LEAST_REPORTS } from "#app/domain/rounds/release.ts";
import { RuleSection } from "./rule-section.tsx";

/** How answers of an assessment round come to count without giving a single one away. */
export function RoundRules() {
  return (
    <RuleSection id="rounds" title="Answers of an assessment round">
      <p>
        Answers are held back and enter the record together: when the round is closed, or as soon as everybody asked
        about a person has answered. Peers enter only where at least {LEAST_PEERS} of them rated the same competency,
        reports from {LEAST_REPORTS} on; a late answer waits until as many are late. So no difference of two states of
        the record is the answer of one colleague. Their words are never shown, and they all bear the day on which they
        entered.
      </p>
      <p>
        Levels 4 and 5 need words, and so does a change of two or more from what the same assessor said before. A round
        asks about {MOST_COMPETENCIES} competencies a person at most unless told otherwise. Calibration compares
        supervisors alone, from {LEAST_FOR_CALIBRATION} people on.
      </p>
    </RuleSection>
  );
}
