import { z } from "zod";
import { ROW_VERDICTS } from "#app/domain/imports/table.ts";
import { isTimeZone } from "#app/domain/imports/wall-clock.ts";
import { ASSESSMENT_SOURCES } from "#app/domain/shared/vocabulary.ts";
import type { MappingChoice } from "#app/services/imports/choose-columns.server.ts";

const schema = z.object({
  show: z.enum(["all", ...ROW_VERDICTS]).catch("all"),
  page: z.coerce.number().int().min(1).catch(1),
  q: z.string().trim().max(80).catch(""),
});

/** Which rows the address asks for. */
export function readImportQuery(url: URL) {
  const { show, page, q } = schema.parse({
    show: url.searchParams.get("show"),
    page: url.searchParams.get("page") ?? "1",
    q: url.searchParams.get("q") ?? "",
  });
  return { verdict: show, page, search: q };
}

/** What was chosen in the form of columns; `twice` names a field that two columns go to, and nothing is lost by it. */
export type ColumnsRead = { choice: MappingChoice; twice: string | null };

const fixedSchema = z.object({
  date: z.iso.date().optional().catch(undefined),
  source: z.enum(ASSESSMENT_SOURCES).optional().catch(undefined),
});

/** Which column goes to which field, read from the form: `column-<index>` holds a field or nothing. */
export function readColumnChoice(form: FormData): ColumnsRead {
  const columns: Record<string, number> = {};
  let twice: string | null = null;
  for (const [name, value] of form.entries()) {
    const index = /^column-(\d{1,3})$/.exec(name)?.[1];
    if (index === undefined || value === "" || typeof value !== "string") continue;
    if (value in columns) twice ??= value;
    else columns[value] = Number(index);
  }
  const fixed = fixedSchema.parse({
    date: form.get("fixedDate") || undefined,
    source: form.get("fixedSource") || undefined,
  });
  const dateOrder = form.get("dateOrder") === "mdy" ? "mdy" : "dmy";
  const leaveOutStrangers = form.get("leaveOutStrangers") === "on";
  const timeZone = String(form.get("timeZone") ?? "");
  const zone = isTimeZone(timeZone) ? { timeZone } : {};
  return { choice: { columns, dateOrder, fixed, leaveOutStrangers, ...zone }, twice };
}

const texts = (form: FormData, name: string) =>
  form.getAll(name).filter((value): value is string => typeof value === "string");

/** The departments and titles that are wanted; none chosen wants all. */
export const readRowChoice = (form: FormData): MappingChoice => ({
  filter: { departments: texts(form, "department"), titles: texts(form, "title") },
});

const listSchema = z.object({
  name: z.string().trim().max(80).catch(""),
  release: z.string().trim().max(40).catch(""),
});

/** Which list of competencies the file holds and which release. */
export const readListChoice = (form: FormData): MappingChoice => ({
  list: listSchema.parse({ name: form.get("listName"), release: form.get("release") }),
});

/** Those that the list no longer holds and that are to be archived. */
export const readArchiveChoice = (form: FormData): MappingChoice => ({ archive: texts(form, "archive") });

/** What of a large list was shown, and what of it is ticked. */
export const readElements = (form: FormData) => ({ shown: texts(form, "shown"), ticked: texts(form, "element") });

/** The counts that the preview showed when it was confirmed. */
export function readSeenCounts(form: FormData) {
  const count = (name: string) => Number(form.get(name) ?? -1);
  return { created: count("created"), changed: count("changed"), rejected: count("rejected") };
}
