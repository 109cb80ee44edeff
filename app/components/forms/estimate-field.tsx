import type { ReactNode } from "react";
import { FormError } from "./form-error.tsx";
import { describedBy, type FieldControl, type FieldSource, useFieldControl } from "./use-field-control.ts";

export interface EstimateFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  unit?: string;
  low: FieldSource;
  middle: FieldSource;
  high: FieldSource;
  lowLabel?: string;
  middleLabel?: string;
  highLabel?: string;
  /** The source mark of the figure. */
  mark?: ReactNode;
  /** Errors of the three together: "low is above middle". */
  errors?: string[] | undefined;
}

/** Three points of one uncertain figure, in the words of the simulation: a 1 in 10 chance on either side. */
export function EstimateField(props: EstimateFieldProps) {
  const { label, hint, unit, mark, errors = [] } = props;
  const low = useFieldControl(props.low);
  const middle = useFieldControl(props.middle);
  const high = useFieldControl(props.high);
  const hintId = `${middle.id}-estimate-hint`;
  const errorId = `${middle.id}-estimate-error`;
  const ids = [errors.length > 0 && errorId, hint && hintId].filter(Boolean).join(" ");
  return (
    <fieldset className="field" aria-describedby={ids || undefined}>
      <legend>
        {label}
        {unit ? <span className="field-optional"> {unit}</span> : null} {mark}
      </legend>
      <div className="estimate-points">
        <Point control={low} label={props.lowLabel ?? "1 in 10 lower"} />
        <Point control={middle} label={props.middleLabel ?? "as often above as below"} />
        <Point control={high} label={props.highLabel ?? "1 in 10 higher"} />
      </div>
      {hint ? (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      ) : null}
      <FormError id={errorId} errors={errors} />
    </fieldset>
  );
}

function Point({ control, label }: { control: FieldControl; label: string }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={control.id}>
        {label}
      </label>
      <input
        key={control.key}
        {...describedBy(control, false)}
        id={control.id}
        name={control.name}
        type="text"
        inputMode="decimal"
        required={control.required}
        defaultValue={control.value}
        className="input input-number"
      />
      <FormError id={control.errorId} errors={control.errors} />
    </div>
  );
}
