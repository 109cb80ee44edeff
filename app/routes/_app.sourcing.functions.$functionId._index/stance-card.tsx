import { useReader } from "#app/components/page/reader.ts";
import { StanceTag } from "#app/components/sourcing/stance-tag.tsx";
import { coverWords, reasonSentence, stabilityWords, stanceWords } from "#app/components/sourcing/stance-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { STANCE_LIMITS } from "#app/domain/sourcing/stance.ts";
import { formatCount, formatNumber } from "#app/lib/format.ts";
import type { ShownFunction } from "#app/services/sourcing/shown-function.ts";

/** The stance, step by step in the order in which the rule asks. */
export function StanceCard({ shown }: { shown: ShownFunction }) {
  const { locale } = useReader();
  const { decision, scores, cover, usual, gate } = shown;
  const two = (value: number) => formatNumber(value, locale, 2);
  const { stability } = decision;
  const isGated = (scores.liability ?? 0) >= STANCE_LIMITS.liability;
  const bus =
    cover.state === "known" ? `; ${formatCount(cover.busFactor, "person", "people")} at the thinnest place` : "";
  return (
    <Card title="How the stance comes about">
      <div className="stack-sm">
        <p>
          <StanceTag stance={decision.stance} /> {reasonSentence(shown)}
        </p>
        <ol className="list-lines">
          <li>
            <b>Legal gate</b>
            <p>
              {gate.seatStays ? "The seat stays" : "No seat has to stay"}
              {isGated ? ", and a provider never has all of the work." : "; the work may move."}
            </p>
          </li>
          <li>
            <b>Own cover</b>
            <p>{`${coverWords(shown)}${bus}`}</p>
          </li>
          <li>
            <b>Score</b> {decision.score === null ? "not known" : two(decision.score)}
            <p className="caption">
              Outsource above {two(STANCE_LIMITS.close)}, keep below −{two(STANCE_LIMITS.close)}, else co-manage.
            </p>
          </li>
          {stability ? (
            <li>
              <b>With weights 30 % off</b>
              <p>{stabilityWords(shown)}</p>
              <p className="caption">
                Score from {two(stability.low)} to {two(stability.high)}, exact over {stability.corners} corners.
              </p>
            </li>
          ) : null}
        </ol>
        {usual ? (
          <p className="caption">Usual in a regulated firm of 50 to 300 users, our judgement: {stanceWords(usual)}.</p>
        ) : null}
      </div>
    </Card>
  );
}
