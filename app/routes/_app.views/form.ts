import { z } from "zod";
import { SAVED_VIEW_PAGES, type SavedViewPage } from "#app/domain/shared/vocabulary.ts";

const name = z
  .string({ error: "Give the view a name" })
  .trim()
  .min(1, "Give the view a name")
  .max(60, "60 characters at most");
const isShared = z.literal("on").optional();

export const viewSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    page: z.enum(SAVED_VIEW_PAGES),
    query: z.string().max(2000).optional(),
    name,
    isShared,
  }),
  z.object({ intent: z.literal("rename"), viewId: z.string(), name, isShared }),
  z.object({ intent: z.literal("delete"), viewId: z.string() }),
]);

/** Which page's views, and the filters to save; none where only the list is wanted. */
export function readViewsQuery(url: URL): { page: SavedViewPage; query: string } {
  const asked = url.searchParams.get("page");
  return {
    page: SAVED_VIEW_PAGES.find((page) => page === asked) ?? "matrix",
    query: (url.searchParams.get("query") ?? "").slice(0, 2000),
  };
}
