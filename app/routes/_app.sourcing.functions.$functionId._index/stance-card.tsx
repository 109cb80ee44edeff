import { useReader } from "#app/components/page/reader.ts";
import { StanceTag } from "#app/components/sourcing/stance-tag.tsx";
import { coverWords, reasonSentence, stabilityWords, stanceWords } from "#app/components/sourcing/stance-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
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
      <p>
        <StanceTag stance={decision.stance} /> {reasonSentence(shown)}
      </p>
      <DefinitionList
        items={[
          {
            key: "gate",
            term: "1. Legal gate",
            description: [
              gate.seatStays ? "The seat stays" : "No seat has to stay",
              isGated ? "and a provider never has all of the work." : "and the work may move.",
            ].join(" "),
          },
          { key: "cover", term: "2. Own cover", description: `${coverWords(shown)}${bus}` },
          {
            key: "score",
            term: "3. Score",
            detail: "above 0 pushes to outsource",
            description: decision.score === null ? "not scored" : two(decision.score),
          },
          {
            key: "band",
            term: "4. Band",
            description: `outsource above ${two(STANCE_LIMITS.close)}, keep below −${two(STANCE_LIMITS.close)}, else shared`,
          },
          {
            key: "stability",
            term: "With weights 30 % off",
            detail: stability ? `exact, ${stability.corners} corners` : undefined,
            description: stability
              ? `${stabilityWords(shown)}; score ${two(stability.low)} to ${two(stability.high)}`
              : "–",
          },
          ...(usual
            ? [
                {
                  key: "usual",
                  term: "Usual elsewhere",
                  detail: "regulated firm of 50 to 300 users, our judgement",
                  description: stanceWords(usual),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
