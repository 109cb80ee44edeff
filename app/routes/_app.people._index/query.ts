import { z } from "zod";

/** What the address asks for; anything that does not fit falls back to the plain list. */
export const peopleQuerySchema = z.object({
  q: z.string().trim().max(100).catch(""),
  show: z.enum(["present", "left", "all"]).catch("present"),
  sort: z.enum(["name", "title", "manager", "started", "-name", "-title", "-manager", "-started"]).catch("name"),
  page: z.coerce.number().int().min(1).catch(1),
});

export function readPeopleQuery(url: URL) {
  const { q, show, sort, page } = peopleQuerySchema.parse({
    q: url.searchParams.get("q") ?? "",
    show: url.searchParams.get("show") ?? "present",
    sort: url.searchParams.get("sort") ?? "name",
    page: url.searchParams.get("page") ?? "1",
  });
  const column = sort.replace("-", "") as "name" | "title" | "manager" | "started";
  return { text: q, include: show, sort: column, descending: sort.startsWith("-"), page };
}
