import { Choice, type ChoiceOption } from "./choice.tsx";
import { FieldSet, type FieldTexts } from "./field.tsx";
import { type FieldSource, useFieldControl } from "./use-field-control.ts";

export type CheckboxGroupProps = FieldSource & FieldTexts & { options: ChoiceOption[]; layout?: "list" | "cards" };

/** Any number of choices under one name; `defaultValue` takes the list of chosen values. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, hint, optional, beside, options, layout = "list" } = props;
  const control = useFieldControl(props);
  return (
    <FieldSet control={control} label={label} hint={hint} optional={optional} beside={beside}>
      <div className={layout === "cards" ? "choices-cards" : undefined}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="checkbox"
            control={control}
            option={option}
            checked={control.values.includes(option.value)}
          />
        ))}
      </div>
    </FieldSet>
  );
}
