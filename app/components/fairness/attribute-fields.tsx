import { SelectField } from "#app/components/forms/select-field.tsx";
import { ATTRIBUTE_NAMES, ATTRIBUTE_VALUES, type Attributes } from "#app/domain/fairness/attributes.ts";
import { ATTRIBUTE_TITLES, VALUE_WORDS } from "./attribute-words.ts";

interface AttributeFieldsProps {
  /** What the empty choice says. */
  empty: string;
  values?: Attributes;
  errors?: Record<string, string[]>;
}

/** One optional choice for each attribute. */
export function AttributeFields({ empty, values, errors = {} }: AttributeFieldsProps) {
  return (
    <div className="grid-3">
      {ATTRIBUTE_NAMES.map((name) => (
        <SelectField
          key={name}
          id={name}
          name={name}
          label={ATTRIBUTE_TITLES[name]}
          optional
          placeholder={empty}
          defaultValue={values?.[name] ?? ""}
          errors={errors[name] ?? []}
          options={ATTRIBUTE_VALUES[name].map((value) => ({ value, label: VALUE_WORDS[value] ?? value }))}
        />
      ))}
    </div>
  );
}
