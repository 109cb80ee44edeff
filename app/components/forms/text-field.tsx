import type { InputHTMLAttributes, ReactNode } from "react";
import { Field, type FieldTexts } from "./field.tsx";
import { describedBy, type FieldSource, useFieldControl } from "./use-field-control.ts";

type InputAttributes = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "id" | "name" | "defaultValue" | "required" | "width" | "prefix" | "className" | "children"
>;

export type TextFieldProps = FieldSource &
  FieldTexts &
  InputAttributes & {
    type?: "text" | "email" | "password" | "number" | "url" | "search" | "tel" | "date" | "month";
    /** Said after the box: "per user and month". */
    unit?: ReactNode;
    /** Said before the box: a currency sign. */
    prefix?: ReactNode;
    width?: "short" | "medium";
  };

export function TextField(props: TextFieldProps) {
  const {
    field,
    name,
    id,
    defaultValue,
    errors,
    required,
    label,
    hint,
    optional,
    beside,
    unit,
    prefix,
    width,
    type = "text",
    ...rest
  } = props;
  const control = useFieldControl(props);
  const isNumber = type === "number" || rest.inputMode === "numeric" || rest.inputMode === "decimal";
  const input = (
    <input
      key={control.key}
      {...control.constraints}
      {...rest}
      {...describedBy(control, Boolean(hint))}
      id={control.id}
      name={control.name}
      // Number boxes drop what they cannot read and scroll by accident: text with a numeric keypad keeps what was typed.
      type={type === "number" ? "text" : type}
      inputMode={type === "number" ? (rest.inputMode ?? "decimal") : rest.inputMode}
      required={control.required}
      defaultValue={type === "password" ? undefined : control.value}
      className={["input", width && `input-${width}`, isNumber && "input-number"].filter(Boolean).join(" ")}
    />
  );
  return (
    <Field control={control} label={label} hint={hint} optional={optional} beside={beside}>
      {unit || prefix ? (
        <span className="input-group">
          {prefix ? <span className="unit">{prefix}</span> : null}
          {input}
          {unit ? <span className="unit">{unit}</span> : null}
        </span>
      ) : (
        input
      )}
    </Field>
  );
}
