import type { ReactNode } from "react";
import { describedBy, type FieldControl } from "./use-field-control.ts";

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  detail?: ReactNode;
  disabled?: boolean;
}

export interface ChoiceProps {
  type: "radio" | "checkbox";
  control: FieldControl;
  option: ChoiceOption;
  checked: boolean;
  required?: boolean;
}

/** One radio button or box of a set, its label around it. */
export function Choice({ type, control, option, checked, required }: ChoiceProps) {
  return (
    <label className="choice">
      <input
        key={control.key}
        type={type}
        name={control.name}
        value={option.value}
        defaultChecked={checked}
        disabled={option.disabled}
        required={required}
        aria-invalid={describedBy(control, false)["aria-invalid"]}
      />
      <span>
        {option.label}
        {option.detail ? <small>{option.detail}</small> : null}
      </span>
    </label>
  );
}
