import { Card } from "#app/components/ui/card.tsx";

const LEFT_OUT = [
  "What can be known about managing. Interviews, trials and ratings of leading tell something about the next job; only the line “evidence” uses that.",
  "Learning. Here nobody grows into a job, and no training, mentor or boss changes anything.",
  "Incentives. If good work never led anywhere, people would work differently. Here they never notice.",
  "Ways back and aside. Here nobody steps down, and there is no specialist track on which the best are rewarded for what they do best.",
  "Everything that is more than one number: the work that the team loses, pay, leaving by choice, people from outside in the upper levels.",
];

/** Why the pictures are about a rule and not about anybody. */
export function LeftOutCard() {
  return (
    <Card title="What the model leaves out" id="left-out">
      <div className="stack">
        <p className="prose">
          This is a toy of an organisation, for thinking about rules. It says nothing about a person, and it is no
          reason for or against a promotion. It never says that the worst should go up: it says that the old job alone
          is a poor guide, and that evidence about the next one is a better guide.
        </p>
        <ul className="list-lines">
          {LEFT_OUT.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="caption">
          After Pluchino, Rapisarda & Garofalo, “The Peter principle revisited”, Physica A 389, 2010. The line
          “evidence” is our own addition.
        </p>
      </div>
    </Card>
  );
}
