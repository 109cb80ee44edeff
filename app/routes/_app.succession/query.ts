import { z } from "zod";

const schema = z.object({
  manager: z.string().uuid().or(z.literal("")).catch(""),
  page: z.coerce.number().int().min(1).catch(1),
});

/** Whose line, and which page of seats. */
export function readSuccessionQuery(url: URL) {
  const { manager, page } = schema.parse({
    manager: url.searchParams.get("manager") ?? "",
    page: url.searchParams.get("page") ?? "1",
  });
  return { managerId: manager, page };
}
