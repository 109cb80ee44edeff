import { Choice, type ChoiceOption } from "./choice.tsx";
import { FieldSet, type FieldTexts } from "./field.tsx";
import { type FieldSource, useFieldControl } from "./use-field-control.ts";

export type RadioFieldProps = FieldSource & FieldTexts & { options: ChoiceOption[]; layout?: "list" | "cards" };

export function RadioField(props: RadioFieldProps) {
  const { label, hint, optional, beside, options, layout = "list" } = props;
  const control = useFieldControl(props);
  return (
    <FieldSet control={control} label={label} hint={hint} optional={optional} beside={beside}>
      <div className={layout === "cards" ? "choices-cards" : undefined}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            control={control}
            option={option}
            checked={control.value === option.value}
            required={control.required}
          />
        ))}
      </div>
    </FieldSet>
  );
}
