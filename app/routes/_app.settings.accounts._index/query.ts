import { z } from "zod";

const schema = z.object({
  text: z.string().trim().max(100).catch(""),
  state: z.enum(["all", "active", "invited", "expired", "disabled"]).catch("all"),
  page: z.coerce.number().int().min(1).catch(1),
});

/** What the address asks for; anything that does not fit falls back to the whole list. */
export const readAccountsQuery = ({ searchParams }: URL) =>
  schema.parse({
    text: searchParams.get("q") ?? "",
    state: searchParams.get("state") ?? "all",
    page: searchParams.get("page") ?? "1",
  });
