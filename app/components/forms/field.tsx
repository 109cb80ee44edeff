import type { ReactNode } from "react";
import { FormError } from "./form-error.tsx";
import type { FieldControl } from "./use-field-control.ts";

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  /** Says "optional" beside the label. */
  optional?: boolean;
  /** At the far end of the label's line: a link or a mark. */
  beside?: ReactNode;
}

export interface FieldProps extends FieldTexts {
  control: FieldControl;
  children: ReactNode;
}

/** Label, control, hint and error of one control. */
export function Field({ control, label, hint, optional, beside, children }: FieldProps) {
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor={control.id}>
          {label}
          {optional ? <OptionalWord /> : null}
        </label>
        {beside}
      </div>
      {children}
      <Hint control={control} hint={hint} />
      <FormError id={control.errorId} errors={control.errors} />
    </div>
  );
}

/** The same frame for a set of choices: a fieldset whose legend is the label. */
export function FieldSet({ control, label, hint, optional, beside, children }: FieldProps) {
  const invalid = control.errors.length > 0;
  const ids = [invalid && control.errorId, hint && control.hintId].filter(Boolean).join(" ");
  return (
    <fieldset className="field" id={control.id} tabIndex={-1} aria-describedby={ids || undefined}>
      <legend>
        {label}
        {optional ? <OptionalWord /> : null} {beside}
      </legend>
      {children}
      <Hint control={control} hint={hint} />
      <FormError id={control.errorId} errors={control.errors} />
    </fieldset>
  );
}

function Hint({ control, hint }: { control: FieldControl; hint: ReactNode }) {
  return hint ? (
    <span className="hint" id={control.hintId}>
      {hint}
    </span>
  ) : null;
}

function OptionalWord() {
  return <span className="field-optional"> optional</span>;
}
