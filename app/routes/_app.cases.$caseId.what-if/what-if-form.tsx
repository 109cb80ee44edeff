import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { EVIDENCE_PLACES, type WhatIfErrors } from "#app/components/promotion/what-if-values.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CaseQuestion } from "#app/services/promotion/case-question.ts";
import { EvidenceFields } from "./evidence-fields.tsx";

interface WhatIfFormProps {
  question: CaseQuestion;
  typed: Record<string, string>;
  errors: WhatIfErrors;
  onTry: (typed: FormData) => void;
}

/** What would change. With scripts the result follows the hand; without, the button asks the server. */
export function WhatIfForm({ question, typed, errors, onTry }: WhatIfFormProps) {
  const { span, baseRate, backfill } = question;
  return (
    <Card title="What would change" className="no-print">
      <Form method="get" className="stack" onInput={(event) => onTry(new FormData(event.currentTarget))}>
        <p className="caption">
          New evidence counts as gathered today, from people who have not been heard, about all that the role asks for.
        </p>
        {EVIDENCE_PLACES.map((place) => (
          <EvidenceFields key={place} place={place} typed={typed} errors={errors} />
        ))}
        <div className="board-filter">
          <TextField
            name="span"
            label="Direct reports"
            inputMode="numeric"
            width="short"
            defaultValue={typed.span || String(span)}
            errors={errors.span ?? []}
          />
          <TextField
            name="baseRate"
            label="Base rate"
            unit="of 100"
            inputMode="numeric"
            width="short"
            defaultValue={typed.baseRate || String(Math.round(baseRate * 100))}
            errors={errors.baseRate ?? []}
          />
          <SelectField
            name="backfill"
            label="Technical work"
            options={[
              { value: "no", label: "Nobody fills in" },
              { value: "yes", label: "Somebody fills in" },
            ]}
            defaultValue={typed.backfill || (backfill ? "yes" : "no")}
          />
        </div>
        <div className="row">
          <Button type="submit" variant="primary">
            Try it
          </Button>
          <LinkButton to={paths.whatIf(question.id)} reloadDocument>
            The case as it is
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
