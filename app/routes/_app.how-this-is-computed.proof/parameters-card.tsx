import { Link } from "@remix-run/react";
import { ParameterTable } from "#app/components/method/parameter-table.tsx";
import { PARAMETER_GROUPS, parametersOf } from "#app/components/method/promotion-parameter-groups.ts";
import { Card } from "#app/components/ui/card.tsx";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { paths } from "#app/lib/paths.ts";

/** Every value of the promotion model with its source, and how many of them nobody has measured. */
export function ParametersCard() {
  const parameters = PARAMETER_GROUPS.flatMap((group) => parametersOf(group, PROMOTION_PARAMETERS));
  const judged = parameters.filter(({ mark }) => mark === "J").length;
  return (
    <Card title="What it rests on" aside={`${PROMOTION_PARAMETERS.version}`} id="parameters">
      <div className="stack">
        <p className="prose">
          {parameters.length - judged} of {parameters.length} values are published figures (P), {judged} are our
          judgement (J). What each one does stands under <Link to={paths.computed("promotion")}>Promotions</Link>.
        </p>
        <ParameterTable caption="Every value of the promotion model" parameters={parameters} />
      </div>
    </Card>
  );
}
