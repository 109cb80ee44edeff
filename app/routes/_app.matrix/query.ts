import { z } from "zod";
import { askedWhatIf } from "#app/components/matrix/asked-what-if.ts";
import type { MatrixAddress } from "#app/components/matrix/matrix-view.ts";
import type { MatrixQuery } from "#app/services/matrix/load-matrix-page.server.ts";

const personId = z.string().uuid();
const matrixQuerySchema = z.object({
  q: z.string().trim().max(100).catch(""),
  group: z.string().max(60).catch(""),
  manager: personId.or(z.literal("")).catch(""),
  page: z.coerce.number().int().min(1).catch(1),
});

/** What the address asks for. An id that cannot be one is kept as it is: the page then says that nobody has it. */
export function readMatrixQuery(url: URL): MatrixQuery {
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const { q, group, manager, page } = matrixQuerySchema.parse({
    q: asked("q"),
    group: asked("group"),
    manager: asked("manager"),
    page: asked("page") || "1",
  });
  return { whatIf: askedWhatIf(url), group, managerId: manager, text: q, page };
}

/** The same as the address carries it. */
export function addressOf({ whatIf, managerId, text }: MatrixQuery, group: string, page: number): MatrixAddress {
  return {
    q: text || undefined,
    group: group || undefined,
    manager: managerId || undefined,
    page: page > 1 ? page : undefined,
    without: whatIf?.kind === "leaves" ? whatIf.personId : undefined,
    promoted: whatIf?.kind === "promoted" ? whatIf.personId : undefined,
  };
}
