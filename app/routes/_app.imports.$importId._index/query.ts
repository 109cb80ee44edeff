import { z } from "zod";

const schema = z.object({
  show: z.enum(["all", "created", "changed", "unchanged", "rejected"]).catch("all"),
  page: z.coerce.number().int().min(1).catch(1),
});

/** Which rows the address asks for. */
export function readImportQuery(url: URL) {
  const { show, page } = schema.parse({
    show: url.searchParams.get("show"),
    page: url.searchParams.get("page") ?? "1",
  });
  return { verdict: show, page };
}

/** Which column goes to which field, read from the form: `column-<index>` holds a field or nothing. A field named twice is refused. */
export function readColumnChoice(form: FormData): { columns: Record<string, number> } | { twice: string } {
  const columns: Record<string, number> = {};
  for (const [name, value] of form.entries()) {
    const index = /^column-(\d{1,3})$/.exec(name)?.[1];
    if (index === undefined || value === "" || typeof value !== "string") continue;
    if (value in columns) return { twice: value };
    columns[value] = Number(index);
  }
  return { columns };
}
