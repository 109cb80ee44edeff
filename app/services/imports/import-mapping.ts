import { z } from "zod";
import type { DateOrder } from "#app/domain/imports/dates.ts";
import type { ColumnMapping } from "#app/domain/imports/import-fields.ts";

export interface ImportMapping {
  /** Column index by field. */
  columns: ColumnMapping<string>;
  dateOrder: DateOrder;
}

const schema = z.object({
  columns: z.record(z.string(), z.number().int().min(0)),
  dateOrder: z.enum(["dmy", "mdy"]),
});

/** The mapping as stored with an import. */
export const readMapping = (stored: unknown): ImportMapping => schema.parse(stored);
