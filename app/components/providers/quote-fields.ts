import type { FieldMetadataLike } from "#app/components/forms/use-field-control.ts";

/** Fields of a quote by name; those in rows have made names. */
export type QuoteFields = Readonly<Record<string, FieldMetadataLike | undefined>>;

/** The field of this name as a control takes it. Throws for a name that no field has. */
export function at(fields: QuoteFields, name: string): { field: FieldMetadataLike } {
  const field = fields[name];
  if (!field) throw new Error(`The form of a quote has no field ${name}.`);
  return { field };
}
