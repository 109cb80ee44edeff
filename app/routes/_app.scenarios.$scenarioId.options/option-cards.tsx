import { Card } from "#app/components/ui/card.tsx";
import { OPTION_TITLES } from "#app/domain/cost/composites/scenario-facts.ts";
import type { ScenarioOptionsPage } from "#app/services/scenarios/load-scenario-options.server.ts";
import { GapForm } from "./gap-form.tsx";
import type { FormReply } from "./reply.ts";
import { SettingsForm } from "./settings-form.tsx";
import { FateForm, StaffingList } from "./staffing-forms.tsx";

export function OptionCards({ page, reply }: { page: ScenarioOptionsPage; reply: FormReply | undefined }) {
  const resultOf = (form: string) => (reply?.form === form ? reply.result : undefined);
  const { version } = page.question;
  return (
    <div className="stack">
      <Card title="What is compared">
        <SettingsForm key={version} page={page} lastResult={resultOf("options")} />
      </Card>
      <Card id="staffing" title="Who stays" aside="everybody, unless you say otherwise">
        <StaffingList page={page} />
        {page.people.length > 0 ? (
          <div className="figure-more">
            <h3>Somebody leaves or moves</h3>
            <FateForm key={version} page={page} lastResult={resultOf("fate")} />
          </div>
        ) : null}
      </Card>
      <Card id="gaps" title="Gaps" aside="what an option does not cover">
        {page.gaps.length === 0 ? (
          <p className="caption">No option leaves a gap.</p>
        ) : (
          page.gaps.map((gap) =>
            gap.isOpenNeed ? (
              <OpenNeed key={`${gap.option}-${gap.row}`} gap={gap} />
            ) : (
              <GapForm
                key={`${version}-${gap.option}-${gap.row}`}
                gap={gap}
                lastResult={resultOf(`gap-${gap.option}-${gap.row}`)}
              />
            ),
          )
        )}
      </Card>
    </div>
  );
}

/** The one gap that neither a price nor a reason closes. */
function OpenNeed({ gap }: { gap: ScenarioOptionsPage["gaps"][number] }) {
  return (
    <div className="gap-form">
      <h3>
        {OPTION_TITLES[gap.option]}: {gap.title}
      </h3>
      <p className="caption">
        {gap.words}. It is the question that the other options answer: only recording above that nobody is needed to
        lead lets staying as it is compete.
      </p>
    </div>
  );
}
