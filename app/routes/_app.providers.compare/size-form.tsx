import { Form } from "@remix-run/react";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ShownComparison } from "./comparison-body.tsx";

/** At which size and over how long; everything stands in the address. */
export function SizeForm({ page: { ground, address } }: { page: ShownComparison }) {
  const { size, months } = ground;
  const shown = (typed: string | undefined, value: number) => typed ?? String(value);
  return (
    <Card title="At which size, over how long" className="no-print">
      <Form method="get" action={paths.compareQuotes()} className="form" key={JSON.stringify(address)}>
        {(address.quote ?? []).map((id) => (
          <input key={id} type="hidden" name="quote" value={id} />
        ))}
        {(address.without ?? []).map((item) => (
          <input key={item} type="hidden" name="without" value={item} />
        ))}
        <div className="grid-3">
          <TextField
            name="months"
            id="months"
            label="Months"
            inputMode="numeric"
            defaultValue={shown(address.months, months)}
          />
          <TextField
            name="users"
            id="users"
            label="Users"
            inputMode="numeric"
            defaultValue={shown(address.users, size.users)}
          />
          <TextField
            name="devices"
            id="devices"
            label="Devices"
            hint="1.2 a user unless you count yours."
            inputMode="numeric"
            defaultValue={shown(address.devices, size.devices)}
          />
          <TextField
            name="hours"
            id="hours"
            label="Hours of support a month"
            hint="Half an hour a user unless you know better; only block hours depend on it."
            inputMode="decimal"
            defaultValue={shown(address.hours, size.supportHours)}
          />
        </div>
        <div className="form-foot">
          <Button type="submit">Compute for this size</Button>
        </div>
      </Form>
    </Card>
  );
}
