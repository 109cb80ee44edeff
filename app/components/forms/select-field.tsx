import type { SelectHTMLAttributes } from "react";
import { Field, type FieldTexts } from "./field.tsx";
import { describedBy, type FieldSource, useFieldControl } from "./use-field-control.ts";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectGroup {
  group: string;
  options: SelectOption[];
}

type SelectAttributes = Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  "id" | "name" | "defaultValue" | "required" | "className" | "children" | "multiple"
>;

export type SelectFieldProps = FieldSource &
  FieldTexts &
  SelectAttributes & {
    options: (SelectOption | SelectGroup)[];
    /** First entry with an empty value: "Choose a person". */
    placeholder?: string;
    width?: "short" | "medium";
  };

export function SelectField(props: SelectFieldProps) {
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
    options,
    placeholder,
    width,
    ...rest
  } = props;
  const control = useFieldControl(props);
  return (
    <Field control={control} label={label} hint={hint} optional={optional} beside={beside}>
      <select
        key={control.key}
        {...rest}
        {...describedBy(control, Boolean(hint))}
        id={control.id}
        name={control.name}
        required={control.required}
        defaultValue={control.value ?? ""}
        className={width ? `input input-${width}` : "input"}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          "group" in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map((inner) => (
                <Option key={inner.value} option={inner} />
              ))}
            </optgroup>
          ) : (
            <Option key={option.value} option={option} />
          ),
        )}
      </select>
    </Field>
  );
}

function Option({ option }: { option: SelectOption }) {
  return (
    <option value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
