import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { paths } from "#app/lib/paths.ts";
import { PURPOSES } from "#app/services/own-record/purposes.ts";

export function PurposesCard() {
  return (
    <Card title="What it may be used for, and what never" id="purposes">
      <div className="stack">
        <List title="It may be used" items={PURPOSES.may} />
        <List title="It is never used" items={PURPOSES.never} />
        <p className="small">
          So that fairness can be counted, you may <Link to={paths.aboutYourself()}>say something about yourself</Link>.
          It stands apart from this record, and nobody is shown it.
        </p>
      </div>
    </Card>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h3 className="small strong">{title}</h3>
      <ul className="bullets small">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
