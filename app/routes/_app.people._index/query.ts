import { z } from "zod";
import type { PeopleAddress } from "#app/lib/paths.ts";

/** What the address asks for; anything that does not fit falls back to the plain list. */
export const peopleQuerySchema = z.object({
  q: z.string().trim().max(100).catch(""),
  show: z.enum(["present", "left", "all"]).catch("present"),
  department: z.string().max(200).catch(""),
  manager: z.string().uuid().or(z.literal("")).catch(""),
  sort: z.enum(["name", "title", "manager", "started", "-name", "-title", "-manager", "-started"]).catch("name"),
  page: z.coerce.number().int().min(1).catch(1),
});

export function readPeopleQuery(url: URL) {
  const { q, show, department, manager, sort, page } = peopleQuerySchema.parse({
    q: url.searchParams.get("q") ?? "",
    show: url.searchParams.get("show") ?? "present",
    department: url.searchParams.get("department") ?? "",
    manager: url.searchParams.get("manager") ?? "",
    sort: url.searchParams.get("sort") ?? "name",
    page: url.searchParams.get("page") ?? "1",
  });
  const column = sort.replace("-", "") as "name" | "title" | "manager" | "started";
  return {
    text: q,
    department,
    managerId: manager,
    include: show,
    sort: column,
    descending: sort.startsWith("-"),
    page,
  };
}

/** The same as the address carries it; the usual values are left out. */
export function addressOf(query: ReturnType<typeof readPeopleQuery>): PeopleAddress {
  const sort = `${query.descending ? "-" : ""}${query.sort}`;
  return {
    q: query.text || undefined,
    show: query.include === "present" ? undefined : query.include,
    department: query.department || undefined,
    manager: query.managerId || undefined,
    sort: sort === "name" ? undefined : sort,
  };
}
