import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { RefusedPlan } from "./development-schema.ts";
import type { Step } from "./plan-card.tsx";

interface EndStepCardProps {
  step: Step;
  /** Where a new assessment is entered; null where the reader may enter none. */
  assessAddress: string | null;
  back: string;
  error: RefusedPlan | undefined;
}

const WITHOUT = [
  {
    value: "without",
    label: "Done, without a new assessment",
    detail: "the level on record stays as it is; say why none is needed",
  },
  { value: "dropped", label: "Dropped", detail: "it will not be done; say why" },
];

/** How a step ends: shown by a new assessment, or with a reason. */
export function EndStepCard({ step, assessAddress, back, error }: EndStepCardProps) {
  const { locale } = useReader();
  const assessed = step.assessedOn && {
    value: "assessed",
    label: "Done, and assessed anew",
    detail: `on ${formatDay(step.assessedOn, locale)}, since the step was planned`,
  };
  const typed = error?.typed ?? {};
  const options = assessed ? [assessed, ...WITHOUT] : WITHOUT;
  return (
    <Card title={`How did it end: ${step.competencyName}?`} id="end-step">
      <div className="stack">
        {assessed ? null : (
          <Note
            tone="info"
            actions={assessAddress ? <LinkButton to={assessAddress}>Assess now</LinkButton> : undefined}
          >
            A step is done when a new assessment shows what came of it. No supervisor or test has assessed{" "}
            {step.competencyName} since it was planned.
          </Note>
        )}
        <Form method="post" className="form">
          <ErrorSummary
            items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.reason }] : []}
          />
          <input type="hidden" name="actionId" value={step.id} readOnly />
          <input type="hidden" name="version" value={step.version} readOnly />
          <RadioField
            name="how"
            id="how"
            label="It is"
            options={options}
            defaultValue={typed.how ?? (assessed ? "assessed" : "without")}
            errors={error?.field === "how" ? [error.reason] : []}
            layout="cards"
          />
          <TextareaField
            name="outcome"
            id="outcome"
            label="What came of it, or why"
            hint={assessed ? "Needed only where no new assessment shows it." : undefined}
            rows={2}
            maxLength={500}
            defaultValue={typed.outcome ?? ""}
            errors={error?.field === "outcome" ? [error.reason] : []}
          />
          <div className="row">
            <SubmitButton pendingText="Saving" intent="end">
              End the step
            </SubmitButton>
            <LinkButton to={back} preventScrollReset>
              Leave it open
            </LinkButton>
          </div>
        </Form>
      </div>
    </Card>
  );
}
