import { useReader } from "#app/components/page/reader.ts";
import { CombinedTable } from "#app/components/panels/combined-table.tsx";
import { sittingName } from "#app/components/panels/panel-words.ts";
import { SingleScores } from "#app/components/panels/single-scores.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Progress } from "#app/components/ui/progress.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { PanelPage } from "./route.tsx";
import { WaitingList } from "./waiting-list.tsx";

export interface SittingCardProps {
  panel: PanelPage;
  sitting: PanelPage["sittings"][number];
}

/** One day of a panel: who is waited for while the scores are closed, then what they say. */
export function SittingCard({ panel, sitting }: SittingCardProps) {
  const { locale } = useReader();
  const { stage, heldOn, isOpened, handedIn, asked, combined, entries } = sitting;
  const name = sittingName(panel.kind, stage);
  return (
    <Card title={name} aside={formatDay(heldOn, locale)}>
      <div className="stack">
        {isOpened ? (
          <>
            <CombinedTable caption={`${name}: what the panel says together`} combined={combined} />
            {entries.length ? (
              <details>
                <summary>Single scores and what showed them</summary>
                <SingleScores questions={combined.questions} entries={entries} />
              </details>
            ) : null}
          </>
        ) : (
          <>
            <Progress
              label="Handed in"
              value={asked ? handedIn / asked : 0}
              text={`${handedIn} of ${asked}. Nobody sees a score of another before they are opened.`}
            />
            {panel.mayRun && panel.state === "open" ? <WaitingList panel={panel} sitting={sitting} /> : null}
          </>
        )}
      </div>
    </Card>
  );
}
