import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { OwnView } from "#app/services/promotion/case-question.ts";
import type { CasePage } from "#app/services/promotion/load-case.server.ts";

/** The own view as it was written before the result, or that it was passed over. */
export function OwnViewCard({ ownView }: { ownView: OwnView }) {
  const { locale } = useReader();
  const when = ownView.on ? formatDay(ownView.on, locale) : "";
  return (
    <Card title="Own view, before the result">
      {ownView.passedOver ? (
        <p className="caption">
          Passed over knowingly{ownView.by ? ` by ${ownView.by}` : ""} on {when}. The record and the memo say so.
        </p>
      ) : ownView.on === null ? (
        <p className="caption">Not written yet.</p>
      ) : (
        <div className="stack-sm">
          {ownView.words ? <p>“{ownView.words}”</p> : null}
          <p className="caption">
            {ownView.probability === null ? "Without a number" : `${Math.round(ownView.probability * 100)} in 100`},
            written by {ownView.by ?? "an account that is no longer here"} on {when}, before the result was open.
          </p>
        </div>
      )}
    </Card>
  );
}

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
