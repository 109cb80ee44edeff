import { z } from "zod";
import type { ExportFilter } from "#app/domain/exports/export-kinds.ts";

const schema = z.object({
  q: z.string().trim().max(100).catch(""),
  show: z.enum(["present", "left", "all"]).catch("all"),
  manager: z.uuid().catch(""),
  department: z.string().max(200).catch(""),
});

/** What the address asks for; anything that does not fit means everybody. */
export function readExportFilter(url: URL): ExportFilter {
  const { q, show, manager, department } = schema.parse(
    Object.fromEntries(
      ["q", "show", "manager", "department"].map((key) => [key, url.searchParams.get(key) ?? undefined]),
    ),
  );
  return { text: q, include: show, managerId: manager, department };
}
