import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CasePage } from "#app/services/promotion/load-case.server.ts";

type OpenCase = Extract<CasePage, { stage: "open" }>;

/** What the ways on cost, in a sentence of the scenario that is linked to the case. */
export function ScenariosCard({ scenarios, may, question }: Pick<OpenCase, "scenarios" | "may" | "question">) {
  return (
    <Card title="What the ways on cost">
      {scenarios.length === 0 ? (
        <p className="caption">
          No scenario compares the costs yet.{" "}
          {may.compare ? (
            <Link to={paths.newScenario({ case: question.id })}>Compare the ways on</Link>
          ) : (
            "Somebody who may see pay can compare the ways on."
          )}
        </p>
      ) : (
        <ul className="list-lines">
          {scenarios.map(({ id, name, answer }) => (
            <li key={id}>
              {may.openScenarios ? <Link to={paths.scenario(id)}>{name}</Link> : <strong>{name}</strong>}
              <p className="caption">{answer ?? "Not computed yet: open it to see the costs."}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
