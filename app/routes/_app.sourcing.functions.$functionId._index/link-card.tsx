import { Form } from "@remix-run/react";
import { AskedCompetency, RequiredLevel } from "#app/components/competencies/asked-competency.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { FunctionPage } from "#app/services/sourcing/load-function.server.ts";
import type { RefusedForm } from "./form.ts";

interface LinkCardProps {
  page: FunctionPage;
  /** The linked competency that the address asks to change. */
  askedId: string | null;
  error: RefusedForm | undefined;
}

/** Links one more competency, or changes the level and the number of people that a linked one asks for. */
export function LinkCard({ page, askedId, error }: LinkCardProps) {
  const { competencies, offered, function: shown } = page;
  const changed = competencies.find(({ competencyId }) => competencyId === askedId);
  const typed = error?.typed;
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  return (
    <Card title={changed ? `Change: ${changed.name}` : "Link one more competency"} id="ask">
      <Form method="post" className="form" key={changed?.competencyId ?? `new-${competencies.length}`}>
        <ErrorSummary
          items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.reason }] : []}
        />
        <AskedCompetency
          changedId={changed?.competencyId}
          offered={offered}
          typed={typed?.competencyId}
          errors={errorsOf("competencyId")}
        />
        <div className="grid-2">
          <RequiredLevel
            typed={typed?.requiredLevel}
            errors={errorsOf("requiredLevel")}
            stored={changed?.requiredLevel}
          />
          <TextField
            name="peopleNeeded"
            id="peopleNeeded"
            label="People needed"
            inputMode="numeric"
            width="short"
            defaultValue={typed?.peopleNeeded ?? String(changed?.needed ?? 2)}
            errors={errorsOf("peopleNeeded")}
            required
          />
        </div>
        <div className="row">
          <SubmitButton pendingText="Saving" intent="link" variant="plain">
            {changed ? "Save" : "Link it"}
          </SubmitButton>
          {changed ? (
            <LinkButton to={paths.itFunction(shown.id)} preventScrollReset>
              Leave it as it is
            </LinkButton>
          ) : null}
        </div>
      </Form>
    </Card>
  );
}
