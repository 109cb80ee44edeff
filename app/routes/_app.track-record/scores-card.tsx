import { CalibrationPlot } from "#app/components/charts/calibration-plot.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import type { TrackRecord, TrackScores } from "#app/domain/track-record/score-track-record.ts";
import { formatCount, formatNumber, formatPercent } from "#app/lib/format.ts";
import { peopleWords, skillWords } from "./track-record-words.ts";

interface ScoreRow {
  key: string;
  who: string;
  over: number;
  score: number;
  model: number;
  words: string;
}

function scoreRows({ outcomes }: TrackRecord, scores: TrackScores, locale: string): ScoreRow[] {
  const people = (key: "reviewers" | "decider", who: string, inWords: string): ScoreRow[] => {
    const score = scores[key];
    if (!score) return [];
    const { count, people: theirs, model } = score;
    return [{ key, who, over: count, score: theirs, model, words: skillWords(score.skill, inWords, locale) }];
  };
  return [
    {
      key: "base-rate",
      who: "The base rate that was entered",
      over: outcomes,
      score: scores.baseRate,
      model: scores.model,
      words: skillWords(scores.skill, "the base rate", locale),
    },
    ...people("reviewers", "The mean of those who wrote a view", "their mean"),
    ...people("decider", "Whoever decided", "the decider"),
  ];
}

/** Picture and scores; there are none below 85 outcomes. */
export function ScoresCard({ record, scores }: { record: TrackRecord; scores: TrackScores }) {
  const { locale } = useReader();
  const number = (value: number) => formatNumber(value, locale, 3);
  const holding = scores.bins.filter(({ said, low, high }) => said >= low && said <= high).length;
  const columns: Column<ScoreRow>[] = [
    { key: "who", label: "Compared with", header: true, cell: ({ who }) => who },
    { key: "over", label: "Outcomes", numeric: true, cell: ({ over }) => over },
    { key: "theirs", label: "Their Brier score", numeric: true, cell: ({ score }) => number(score) },
    { key: "model", label: "The model’s", numeric: true, cell: ({ model }) => number(model) },
    { key: "words", label: "The model made", cell: ({ words }) => words },
  ];
  const nobody = [
    scores.reviewers ? null : peopleWords(null, "those who were asked", locale),
    scores.decider ? null : peopleWords(null, "those who decided", locale),
  ].filter(Boolean);
  return (
    <Card>
      <div className="stack">
        <CalibrationPlot
          title="What was said against what happened"
          aside={formatCount(record.outcomes, "outcome", "outcomes")}
          finding={`In ${holding} of ${formatCount(scores.bins.length, "group", "groups")} the chance that was said lies inside the 80 % interval of the share that went well. Five groups of about equal size, from the lowest chances to the highest.`}
          bins={scores.bins}
          format={(share) => formatPercent(share, locale)}
        />
        <DataTable
          caption="Brier scores: 0 is perfect foresight, smaller is better"
          showCaption
          columns={columns}
          rows={scoreRows(record, scores, locale)}
          rowKey={({ key }) => key}
        />
        {nobody.length > 0 ? <p className="caption">{nobody.join(" ")}</p> : null}
      </div>
    </Card>
  );
}
