import { z } from "zod";
import { askedWhatIf } from "#app/components/matrix/asked-what-if.ts";
import { ROW_SORTS, ROW_STATES } from "#app/domain/competency/row-order.ts";
import type { MatrixAddress } from "#app/lib/paths.ts";
import type { MatrixQuery } from "#app/services/matrix/load-matrix-page.server.ts";

const id = z.string().uuid().or(z.literal("")).catch("");
const words = z.string().trim().max(100).catch("");
const place = z.coerce.number().int().min(1).catch(1);
const matrixQuerySchema = z.object({
  q: words,
  department: z.string().max(200).catch(""),
  title: z.string().max(200).catch(""),
  group: z.string().max(60).catch(""),
  manager: id,
  competency: id,
  state: z.enum([...ROW_STATES, ""]).catch(""),
  sort: z.enum(ROW_SORTS).catch("name"),
  page: place,
  columns: place,
  on: z.string().max(20).catch(""),
});

/** What the address asks for. An id that cannot be one is kept as it is: the page then says that nobody has it. */
export function readMatrixQuery(url: URL): MatrixQuery {
  const asked = Object.fromEntries(
    Object.keys(matrixQuerySchema.shape).map((name) => [name, url.searchParams.get(name) ?? ""]),
  );
  const { q, manager, competency, on, ...rest } = matrixQuerySchema.parse(asked);
  return { whatIf: askedWhatIf(url), on: on || null, text: q, managerId: manager, competencyId: competency, ...rest };
}

/** The same as the address carries it. */
export function addressOf(query: MatrixQuery): MatrixAddress {
  const { whatIf, on, managerId, competencyId, text, group, department, title, state, sort, page, columns } = query;
  return {
    q: text || undefined,
    department: department || undefined,
    title: title || undefined,
    group: group || undefined,
    manager: managerId || undefined,
    competency: competencyId || undefined,
    state: state || undefined,
    sort: sort === "name" ? undefined : sort,
    page: page > 1 ? page : undefined,
    columns: columns > 1 ? columns : undefined,
    on: on ?? undefined,
    without: whatIf?.kind === "leaves" ? whatIf.personId : undefined,
    promoted: whatIf?.kind === "promoted" ? whatIf.personId : undefined,
  };
}
