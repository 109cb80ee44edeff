import { Field, type FieldTexts } from "./field.tsx";
import { describedBy, type FieldSource, useFieldControl } from "./use-field-control.ts";

export type FileFieldProps = FieldSource & FieldTexts & { accept?: string; multiple?: boolean };

export function FileField(props: FileFieldProps) {
  const { label, hint, optional, beside, accept, multiple } = props;
  const control = useFieldControl(props);
  return (
    <Field control={control} label={label} hint={hint} optional={optional} beside={beside}>
      <input
        {...describedBy(control, Boolean(hint))}
        id={control.id}
        name={control.name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={control.required}
        className="input"
      />
    </Field>
  );
}
