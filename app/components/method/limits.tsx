import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { paths } from "#app/lib/paths.ts";

const UNKNOWN = [
  "No study known to us shows what promotions cause in IT. The nearest ones are about sales staff, workers of service firms and scientists.",
  "How many such promotions go well in general. The base rate of .60 is our judgement; every result is shown for .45 and .75 too.",
  "How closely ratings of leading go with leading well. The ceilings of ratings, the usual ratings and the half-lives are our judgement.",
  "What training, a mentor or a good boss of the new manager would change, and what happens in the market or the firm meanwhile.",
  "Whether people were rated honestly. A rating given to please counts like any other; the page can only show that sources disagree.",
  "What your own promotions teach. The weights are never fitted to your data: a handful of outcomes would teach chance, not truth.",
];

const SKILL = [
  { file: "One rating", skill: ".04" },
  { file: "A middling file", skill: ".11 to .18" },
  { file: "Ratings of seven people and an interview", skill: "about .17" },
  { file: "The fullest file: five kinds of source", skill: "about .21" },
];

export function UnknownCard() {
  return (
    <Card title="What the model does not know" id="does-not-know">
      <ul className="list-lines">
        {UNKNOWN.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
}

export function BenefitCard() {
  return (
    <Card title="The honest size of the benefit" id="benefit">
      <div className="stack">
        <p className="prose">
          Good evidence makes a forecast of people better, not good. The skill below says how much of the error of
          always naming the base rate goes away: 0 is no better than that, 1 would be perfect foresight. The figures
          come from 20,000 simulated files each, in which the truth is known; in them the 80 % interval held the truth
          in 78 to 83 of 100. They are not a test on real promotions.{" "}
          <Link to={paths.computed("proof")}>Run them again</Link>.
        </p>
        <DataTable
          caption="Brier skill over the base rate"
          showCaption
          columns={[
            { key: "file", label: "Evidence", header: true, cell: ({ file }: (typeof SKILL)[number]) => file },
            { key: "skill", label: "Skill", numeric: true, cell: ({ skill }) => skill },
          ]}
          rows={SKILL}
          rowKey={({ file }) => file}
        />
      </div>
    </Card>
  );
}

export function NotAVerdictCard() {
  return (
    <Card title="Not legal advice, not a verdict on a person" id="not-a-verdict">
      <div className="prose">
        <p>
          A label names the risk of one decision about one role, on what is on record today. It says nothing about
          anybody’s worth, and it is no reason by itself: a named person decides and writes down why. Nothing here
          decides, ranks people in public or selects anybody for dismissal.
        </p>
        <p>
          Employment and privacy law differ from place to place. These pages explain the arithmetic; they are not legal
          advice.
        </p>
      </div>
    </Card>
  );
}
