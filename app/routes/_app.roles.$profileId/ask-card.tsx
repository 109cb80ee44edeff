import { Form } from "@remix-run/react";
import { AskedCompetency, RequiredLevel } from "#app/components/competencies/asked-competency.tsx";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { RolePage } from "#app/services/role-profiles/load-role.server.ts";
import type { RefusedRequirement } from "./form.ts";

interface AskCardProps {
  page: RolePage;
  /** The requirement that the address asks to change. */
  askedId: string | null;
  error: RefusedRequirement | undefined;
}

/** Asks for one more competency, or changes what is asked for of one. */
export function AskCard({ page, askedId, error }: AskCardProps) {
  const { role, requirements, competencies } = page;
  const changed = requirements.find(({ competencyId }) => competencyId === askedId);
  const isFree = ({ id }: { id: string }) => requirements.every(({ competencyId }) => competencyId !== id);
  const typed = error?.typed;
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  return (
    <Card title={changed ? `Change what it asks for: ${changed.name}` : "Ask for one more"} id="ask">
      <Form method="post" className="form" key={changed?.competencyId ?? `new-${requirements.length}`}>
        <ErrorSummary
          items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.reason }] : []}
        />
        <AskedCompetency
          changedId={changed?.competencyId}
          offered={competencies.filter(isFree)}
          typed={typed?.competencyId}
          errors={errorsOf("competencyId")}
        />
        <RequiredLevel
          typed={typed?.requiredLevel}
          errors={errorsOf("requiredLevel")}
          stored={changed?.requiredLevel}
        />
        <TextField
          name="minimumEvidence"
          id="minimumEvidence"
          label="Minimum evidence"
          hint="With fewer counted assessments it is not clear whether somebody meets it."
          inputMode="numeric"
          unit="assessments"
          width="short"
          defaultValue={typed?.minimumEvidence ?? String(changed?.minimumEvidence ?? 1)}
          errors={errorsOf("minimumEvidence")}
          required
        />
        <CheckboxField
          name="isCritical"
          id="isCritical"
          label="Critical"
          hint="Whoever is clearly short here is short of the whole role."
          defaultChecked={typed ? typed.isCritical === "on" : (changed?.isCritical ?? false)}
        />
        <div className="row">
          <SubmitButton pendingText="Saving" intent="ask">
            {changed ? "Save" : "Ask for it"}
          </SubmitButton>
          {changed ? (
            <LinkButton to={paths.role(role.id)} preventScrollReset>
              Leave it as it is
            </LinkButton>
          ) : null}
        </div>
      </Form>
    </Card>
  );
}
