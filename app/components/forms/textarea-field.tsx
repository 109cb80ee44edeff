import type { TextareaHTMLAttributes } from "react";
import { Field, type FieldTexts } from "./field.tsx";
import { describedBy, type FieldSource, useFieldControl } from "./use-field-control.ts";

type TextareaAttributes = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "id" | "name" | "defaultValue" | "required" | "className" | "children"
>;

export type TextareaFieldProps = FieldSource & FieldTexts & TextareaAttributes;

export function TextareaField(props: TextareaFieldProps) {
  const { field, name, id, defaultValue, errors, required, label, hint, optional, beside, rows = 4, ...rest } = props;
  const control = useFieldControl(props);
  return (
    <Field control={control} label={label} hint={hint} optional={optional} beside={beside}>
      <textarea
        key={control.key}
        minLength={control.constraints.minLength}
        maxLength={control.constraints.maxLength}
        {...rest}
        {...describedBy(control, Boolean(hint))}
        id={control.id}
        name={control.name}
        required={control.required}
        rows={rows}
        defaultValue={control.value}
        className="input"
      />
    </Field>
  );
}
