import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { CRITERIA, CRITERION_WORDS, type Criterion, HIGHEST_SCORE } from "#app/domain/sourcing/criteria.ts";
import type { FunctionPage } from "#app/services/sourcing/load-function.server.ts";
import type { RefusedForm } from "./form.ts";

const PUSH_WORDS = {
  keep: "pushes to keep",
  outsource: "pushes to outsource",
  gate: "a gate, never outvoted",
} as const;

interface ScoresCardProps {
  page: FunctionPage;
  error: RefusedForm | undefined;
}

/** The criteria with what 0 and 4 stand for; whoever may change them can, with a reason. */
export function ScoresCard({ page, error }: ScoresCardProps) {
  return (
    <Card title="Criteria" aside="0 to 4" id="criteria">
      {page.mayEdit ? <ScoresForm page={page} error={error} /> : <ScoresTable page={page} />}
    </Card>
  );
}

function ScoresTable({ page }: { page: FunctionPage }) {
  const { scores } = page.function;
  const columns: Column<Criterion>[] = [
    {
      key: "name",
      label: "Criterion",
      header: true,
      cell: (criterion) => (
        <>
          {CRITERION_WORDS[criterion].name}
          <small>{CRITERION_WORDS[criterion].question}</small>
        </>
      ),
    },
    { key: "pushes", label: "Push", cell: (criterion) => PUSH_WORDS[CRITERION_WORDS[criterion].pushes] },
    { key: "score", label: "Score", numeric: true, cell: (criterion) => scores[criterion] ?? "not judged" },
  ];
  return <DataTable caption="Criteria" columns={columns} rows={[...CRITERIA]} rowKey={(criterion) => criterion} />;
}

function ScoresForm({ page, error }: ScoresCardProps) {
  const { scores, version } = page.function;
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  return (
    <Form method="post" className="form" key={version}>
      <ErrorSummary
        items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.reason }] : []}
      />
      <input type="hidden" name="version" value={version} readOnly />
      <div className="grid-2">
        {CRITERIA.map((criterion) => {
          const { letter, name, question, pushes, atZero, atFour } = CRITERION_WORDS[criterion];
          return (
            <SelectField
              key={criterion}
              name={criterion}
              id={criterion}
              label={`${letter}, ${name.toLowerCase()}`}
              hint={`${question} 0: ${atZero}; 4: ${atFour}. ${PUSH_WORDS[pushes].replace(/^./, (first) => first.toUpperCase())}.`}
              placeholder="Not judged"
              options={Array.from({ length: HIGHEST_SCORE + 1 }, (_, score) => ({
                value: String(score),
                label: String(score),
              }))}
              defaultValue={error?.typed[criterion] ?? String(scores[criterion] ?? "")}
              errors={errorsOf(criterion)}
              width="medium"
            />
          );
        })}
      </div>
      <TextareaField
        name="reason"
        id="reason"
        label="Why"
        hint="Kept in the history of this function. About the work, without names of people."
        rows={2}
        defaultValue={error?.typed.reason ?? ""}
        errors={errorsOf("reason")}
        required
      />
      <div className="form-foot">
        <SubmitButton pendingText="Saving" intent="score">
          Save the scores
        </SubmitButton>
      </div>
    </Form>
  );
}
