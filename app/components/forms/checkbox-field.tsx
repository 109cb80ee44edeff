import type { ReactNode } from "react";
import { FormError } from "./form-error.tsx";
import { describedBy, type FieldSource, useFieldControl } from "./use-field-control.ts";

export type CheckboxFieldProps = FieldSource & {
  label: ReactNode;
  hint?: ReactNode;
  /** What is sent when it is ticked. */
  value?: string;
  defaultChecked?: boolean;
};

/** One box that says yes. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { label, hint, value = "on", defaultChecked } = props;
  const control = useFieldControl(props);
  return (
    <div className="field">
      <label className="choice" htmlFor={control.id}>
        <input
          key={control.key}
          {...describedBy(control, Boolean(hint))}
          id={control.id}
          type="checkbox"
          name={control.name}
          value={value}
          defaultChecked={defaultChecked ?? control.values.includes(value)}
          required={control.required}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <span className="hint" id={control.hintId}>
          {hint}
        </span>
      ) : null}
      <FormError id={control.errorId} errors={control.errors} />
    </div>
  );
}
