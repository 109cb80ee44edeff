import { z } from "zod";
import { isTimeZone } from "#app/domain/imports/wall-clock.ts";
import { ASSESSMENT_SOURCES } from "#app/domain/shared/vocabulary.ts";

/** What `.catch` falls back to keeps imports readable that were stored before a choice existed. */
const schema = z.object({
  /** Column index by field. */
  columns: z.record(z.string(), z.number().int().min(0)),
  dateOrder: z.enum(["dmy", "mdy"]),
  /** Sheet of a workbook; null for the first one. */
  sheet: z.string().nullable().catch(null),
  /** Departments and titles that are wanted; an empty list wants all. */
  filter: z
    .object({ departments: z.array(z.string()), titles: z.array(z.string()) })
    .catch({ departments: [], titles: [] }),
  /** Date and source of levels in files that do not say them row by row. */
  fixed: z.object({ date: z.iso.date().optional(), source: z.enum(ASSESSMENT_SOURCES).optional() }).catch({}),
  leaveOutStrangers: z.boolean().catch(false),
  /** Which list of competencies the file holds, and which release of it. */
  list: z.object({ name: z.string(), release: z.string() }).catch({ name: "", release: "" }),
  /** Competencies of the list that the file no longer holds and that are to be archived. */
  archive: z.array(z.string()).catch([]),
  /** Of a large list: the keys of what is wanted. */
  chosen: z.array(z.string()).catch([]),
  /** Of tickets: the zone whose clock hangs on the firm's wall. */
  timeZone: z.string().refine(isTimeZone).catch("UTC"),
  /** The day on which these choices were used before; null when they were guessed. */
  rememberedFrom: z.string().nullable().catch(null),
});

export type ImportMapping = z.infer<typeof schema>;

/** The choices as stored with an import. */
export const readMapping = (stored: unknown): ImportMapping => schema.parse(stored);

/** The same for choices that may not fit any longer: null when they do not. */
export const readRemembered = (stored: unknown): ImportMapping | null => schema.safeParse(stored).data ?? null;

/** Choices for a file that nobody has chosen anything for. */
export const guessedMapping = (guess: Pick<ImportMapping, "columns" | "dateOrder" | "sheet">): ImportMapping => ({
  ...guess,
  filter: { departments: [], titles: [] },
  fixed: {},
  leaveOutStrangers: false,
  list: { name: "", release: "" },
  archive: [],
  chosen: [],
  timeZone: "UTC",
  rememberedFrom: null,
});
