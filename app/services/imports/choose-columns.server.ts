import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { updateImport } from "#db/queries/imports.ts";
import type { ImportMapping } from "./import-mapping.ts";

/** Keeps which column goes to which field and how dates are read. */
export async function chooseColumns(context: ServiceContext, importId: string, mapping: ImportMapping): Promise<void> {
  await write(context, "imports:write", async (tx, audit) => {
    await updateImport(tx, context.organisationId, importId, { mapping: { ...mapping } });
    await audit({ action: "import.choose-columns", subjectKind: "import", subjectId: importId, after: { ...mapping } });
  });
}
