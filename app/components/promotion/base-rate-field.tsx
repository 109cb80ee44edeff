import { useState } from "react";
import { Field } from "#app/components/forms/field.tsx";
import { describedBy, type FieldMetadataLike, useFieldControl } from "#app/components/forms/use-field-control.ts";
import { Mark } from "#app/components/ui/mark.tsx";
import { paths } from "#app/lib/paths.ts";
import { HIGHEST_BASE_RATE, LOWEST_BASE_RATE, USUAL_BASE_RATE } from "./case-form-schema.ts";

/** How many of a hundred such promotions go well in general, as a slider between the two rates it is tested against. */
export function BaseRateField({ field }: { field: FieldMetadataLike }) {
  const control = useFieldControl({ field });
  const [rate, setRate] = useState(control.value ?? String(USUAL_BASE_RATE));
  return (
    <Field
      control={control}
      label="Of 100 such promotions, how many go well?"
      hint={`Nobody has counted it for IT teams. ${USUAL_BASE_RATE} is our judgement; the result always shows ${LOWEST_BASE_RATE} and ${HIGHEST_BASE_RATE} too.`}
      beside={
        <Mark
          kind="judgement"
          explanation={`A middle between ${LOWEST_BASE_RATE} and ${HIGHEST_BASE_RATE} of 100.`}
          to={paths.computed()}
        />
      }
    >
      <span className="row nowrap">
        <span aria-hidden="true">{LOWEST_BASE_RATE}</span>
        <input
          key={control.key}
          {...describedBy(control, true)}
          id={control.id}
          name={control.name}
          type="range"
          min={LOWEST_BASE_RATE}
          max={HIGHEST_BASE_RATE}
          step={1}
          defaultValue={rate}
          onInput={(event) => setRate(event.currentTarget.value)}
          list={`${control.id}-marks`}
        />
        <datalist id={`${control.id}-marks`}>
          <option value={LOWEST_BASE_RATE} />
          <option value={USUAL_BASE_RATE} />
          <option value={HIGHEST_BASE_RATE} />
        </datalist>
        <span aria-hidden="true">{HIGHEST_BASE_RATE}</span>
        <output htmlFor={control.id} className="strong">
          {rate} of 100
        </output>
      </span>
    </Field>
  );
}
