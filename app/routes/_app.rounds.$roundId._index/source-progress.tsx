import { ASKED_WORDS } from "#app/components/rounds/round-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Progress } from "#app/components/ui/progress.tsx";
import { ROUND_SOURCES } from "#app/domain/shared/vocabulary.ts";
import type { RoundPage } from "./route.tsx";

export function SourceProgress({ sources }: RoundPage) {
  if (sources.length === 0) return null;
  const inOrder = ROUND_SOURCES.flatMap((source) => sources.filter((row) => row.source === source));
  return (
    <Card title="Progress">
      <div className="grid-2">
        {inOrder.map(({ source, asked, handedIn }) => (
          <Progress
            key={source}
            label={ASKED_WORDS[source].name}
            value={asked ? handedIn / asked : 0}
            text={`${handedIn} of ${asked} handed in`}
          />
        ))}
      </div>
    </Card>
  );
}
