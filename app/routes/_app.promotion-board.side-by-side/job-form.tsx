import { Form } from "@remix-run/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ROLE_CHOICES } from "#app/components/promotion-board/board-query.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { SideBySideQuery } from "#app/services/promotion-board/load-side-by-side.server.ts";

/** The job that all of them are looked at for. */
export function JobForm({ query }: { query: SideBySideQuery }) {
  return (
    <Card className="no-print">
      <Form method="get" className="board-filter" key={JSON.stringify(query)}>
        {query.personIds.map((id) => (
          <input key={id} type="hidden" name="person" value={id} />
        ))}
        <SelectField name="role" label="For the job of a" options={ROLE_CHOICES} defaultValue={query.targetRole} />
        <TextField
          name="span"
          label="Direct reports"
          type="number"
          inputMode="numeric"
          width="short"
          defaultValue={String(query.span)}
        />
        <CheckboxField
          name="backfill"
          value="yes"
          label="Somebody fills in for the technical work"
          defaultChecked={query.backfill}
        />
        <Button type="submit" variant="primary">
          Show
        </Button>
      </Form>
    </Card>
  );
}
