import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";

const STEPS = [
  {
    title: "Bring the team",
    text: "Type three people in, or import a list. A preview shows every row before anything is saved.",
  },
  { title: "Say what each can do", text: "Every level has words beside it. Leave out what you do not know." },
  { title: "See where one person holds it all", text: "The matrix marks sole experts and thin cover." },
  { title: "Ask about a promotion", text: "With reasons, what is unknown, and what the team would lose." },
];

export function FirstSteps({ offersDemo }: { offersDemo: boolean }) {
  return (
    <aside className="stack">
      <Card title="Then, in this order">
        <ol className="then">
          {STEPS.map((step) => (
            <li key={step.title}>
              <b>{step.title}</b>
              <span>{step.text}</span>
            </li>
          ))}
        </ol>
      </Card>
      {offersDemo ? (
        <Card title="Look around first">
          <p className="caption">A demo company, marked as one on every page and removed with one click.</p>
          <p className="row">
            <LinkButton to={paths.demo()}>Open a demo company</LinkButton>
          </p>
        </Card>
      ) : null}
    </aside>
  );
}
