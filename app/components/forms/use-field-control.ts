import { useId } from "react";

/** The part of a Conform field's metadata that a control needs; any `fields.name` fits. */
export interface FieldMetadataLike {
  key?: string | undefined;
  id: string;
  name: string;
  errorId: string;
  descriptionId: string;
  initialValue?: unknown;
  errors?: string[] | undefined;
  required?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  pattern?: string | undefined;
  multiple?: boolean | undefined;
}

interface Overrides {
  id?: string;
  defaultValue?: string | number | readonly string[] | null;
  errors?: string[];
  required?: boolean;
}

/** Where a field takes its name, value and errors from: Conform's metadata, or plain props. */
export type FieldSource = Overrides &
  ({ field: FieldMetadataLike; name?: undefined } | { field?: undefined; name: string });

export interface FieldControl {
  key: string | undefined;
  id: string;
  name: string;
  hintId: string;
  errorId: string;
  errors: string[];
  required: boolean;
  /** First value as text; undefined when there is none. */
  value: string | undefined;
  values: string[];
  constraints: Pick<FieldMetadataLike, "minLength" | "maxLength" | "min" | "max" | "step" | "pattern">;
}

export function useFieldControl(source: FieldSource): FieldControl {
  const generatedId = useId();
  const { field } = source;
  const id = source.id ?? field?.id ?? generatedId;
  const values = texts(source.defaultValue ?? field?.initialValue);
  return {
    key: field?.key,
    id,
    name: field?.name ?? source.name ?? "",
    hintId: field?.descriptionId ?? `${id}-hint`,
    errorId: field?.errorId ?? `${id}-error`,
    errors: source.errors ?? field?.errors ?? [],
    required: source.required ?? field?.required ?? false,
    value: values[0],
    values,
    constraints: field
      ? {
          minLength: field.minLength,
          maxLength: field.maxLength,
          min: field.min,
          max: field.max,
          step: field.step,
          pattern: field.pattern,
        }
      : {},
  };
}

/** Attributes that tie a control to its hint and errors. */
export function describedBy(control: FieldControl, hasHint: boolean) {
  const invalid = control.errors.length > 0;
  const ids = [invalid && control.errorId, hasHint && control.hintId].filter(Boolean).join(" ");
  return { "aria-invalid": invalid || undefined, "aria-describedby": ids || undefined } as const;
}

function texts(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => String(item ?? ""));
}
