import { z } from "zod";
import { IMPORT_KINDS, IMPORT_STATES } from "#app/domain/shared/vocabulary.ts";

const schema = z.object({
  kind: z.enum(IMPORT_KINDS).optional().catch(undefined),
  state: z.enum(IMPORT_STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
});

/** Which part of the log the address asks for. */
export function readLogQuery(url: URL) {
  const of = (name: string) => url.searchParams.get(name) || undefined;
  return schema.parse({ kind: of("kind"), state: of("state"), page: of("page") ?? "1" });
}
