import { OUTCOME_RULE } from "#app/components/outcomes/outcome-words.ts";
import { FEWEST_OUTCOMES } from "#app/domain/track-record/score-track-record.ts";
import { RuleSection } from "./rule-section.tsx";

/** How outcomes are judged, and when and how they are held against what was said. */
export function TrackRecordRules() {
  return (
    <RuleSection
      id="track-record"
      title="Did we decide well?"
      formula={[
        "Brier score = Σ(p − o)² / n, with p the chance that was said, o = 1 where it went well and else 0",
        "skill = 1 − score / score of the other; above 0 the model erred less, below 0 more",
        `${FEWEST_OUTCOMES} = ((1.960 + 0.842) / atanh(.30))² + 3, rounded up`,
      ]}
      worked={
        <>
          said 80 in 100 and it went well, said 60 in 100 and it did not: (.04 + .36) / 2 = .20. Always saying 50 in 100
          scores .25 whatever happens.
        </>
      }
    >
      <p>
        {OUTCOME_RULE} Whoever gave the job up, or from whom the firm took it, has not gone well; where the trial was
        over as agreed, or the job no longer exists, the outcome is not known and counts as neither. The person is never
        asked about themselves. People who report to them answer as a group of four or more, or not at all.
      </p>
      <p>
        The track record holds what was frozen at the decision against what came of it: the model’s chance, the base
        rate that was entered, and the chances that people wrote before they saw any result. The score is Brier’s
        (Monthly Weather Review 78, 1950). For the picture, outcomes are put into five groups of about equal size; the
        interval of each share is Wilson’s at 80 % (Journal of the American Statistical Association 22, 1927).
      </p>
      <p>
        Below {FEWEST_OUTCOMES} outcomes there is no score and no picture. That number is our own judgement: so many
        pairs are needed to tell a correlation of .30 between said and happened from none, with error rates of 5 and 20
        %, and .30 is about what good evidence of leading reaches. It equals a skill of .09. With fewer a score would
        mostly show chance, and would be believed.
      </p>
      <p>
        Only people who got the job are seen, so nothing is learnt about those who did not. An outcome never changes the
        weights of the model by itself.
      </p>
    </RuleSection>
  );
}
