import { useReader } from "#app/components/page/reader.ts";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { CombinedQuestion, ScoreEntry } from "./panel-view.ts";

interface SingleScoresProps {
  questions: CombinedQuestion[];
  entries: ScoreEntry[];
}

/** Who scored what and why, a changed score after the first one: for the panel and whoever runs it. */
export function SingleScores({ questions, entries }: SingleScoresProps) {
  return (
    <div className="stack">
      {questions.map(({ id, text }) => {
        const own = entries.filter(({ questionId }) => questionId === id);
        return (
          <div key={id} className="stack-sm">
            <h3 className="small strong">{text}</h3>
            {own.length ? (
              <ul className="list-lines">
                {own.map((entry) => (
                  <ScoreLine key={entry.id} entry={entry} />
                ))}
              </ul>
            ) : (
              <p className="caption">Nobody scored it: unknown, not zero.</p>
            )}
          </div>
        );
      })}
    </div>
  );
}

function ScoreLine({ entry }: { entry: ScoreEntry }) {
  const { locale } = useReader();
  const { assessorName, score, evidence, reason, on } = entry;
  return (
    <li>
      <span className="row">
        <LevelCell size="small" level={score} label={`${assessorName}: ${score} of 5`} /> <b>{assessorName}</b>
        {reason ? <span className="muted">changed on {formatDay(on, locale)}</span> : null}
      </span>
      {evidence ? <div>{evidence}</div> : null}
      {reason ? <div>After the discussion: {reason}</div> : null}
    </li>
  );
}
