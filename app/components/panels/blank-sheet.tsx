import { useReader } from "#app/components/page/reader.ts";
import { formatDay } from "#app/lib/format.ts";

interface BlankSheetProps {
  title: string;
  personName: string;
  heldOn: string;
  goals: string;
  questions: { id: string; text: string; competencyName: string; anchors: { 1: string; 3: string; 5: string } }[];
}

const SCORES = [1, 2, 3, 4, 5];

/** The sheet without any score, for paper: the words of every question and anchor, boxes to tick, room to write. */
export function BlankSheet({ title, personName, heldOn, goals, questions }: BlankSheetProps) {
  const { locale } = useReader();
  return (
    <article className="blank-sheet">
      <h2>{title}</h2>
      <p>
        About {personName}, {formatDay(heldOn, locale)}. Assessor: <span className="blank-line" />
      </p>
      <p className="caption">
        Score alone, before you talk with the others. Leave out what you did not see: unknown is not zero.
      </p>
      {goals ? <p>Goals agreed at the start: {goals}</p> : null}
      <ol>
        {questions.map(({ id, text, competencyName, anchors }) => (
          <li key={id}>
            <p className="strong">{text}</p>
            <p className="caption">{competencyName}</p>
            <ul className="blank-anchors">
              {([1, 3, 5] as const).map((score) => (
                <li key={score}>
                  <b>{score}</b> {anchors[score]}
                </li>
              ))}
            </ul>
            <p className="blank-boxes">
              {SCORES.map((score) => (
                <span key={score} className="blank-box">
                  {score}
                </span>
              ))}
              <span className="blank-box">?</span>
            </p>
            <p className="blank-room">What showed it:</p>
          </li>
        ))}
      </ol>
    </article>
  );
}
