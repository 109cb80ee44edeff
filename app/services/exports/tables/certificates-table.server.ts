import { certificateState } from "#app/domain/certifications/certificate-state.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listCertificatesOf } from "#db/queries/certifications.ts";
import type { ExportScope } from "../export-scope.server.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

const STATES = { valid: "valid", "runs-out": "runs out soon", expired: "expired" } as const;

/** Certificates of the people of the filter with their state today. Files stay where they are. */
export async function certificatesTable(context: ServiceContext, scope: ExportScope): Promise<ExportTable> {
  const today = todayOf(context);
  const ids = scope.people.map(({ id }) => id);
  const rows = await listCertificatesOf(context.database.db, context.organisationId, ids);
  return tableOf(
    [
      ["Person", ({ personId }) => scope.cellFor(personId)],
      ["Full name", ({ personId }) => scope.nameOf(personId)],
      ["Certificate", ({ name }) => name],
      ["Issuer", ({ issuer }) => issuer],
      ["Issued on", ({ issuedOn }) => issuedOn],
      ["Valid until", ({ expiresOn }) => expiresOn],
      ["Today", ({ expiresOn }) => STATES[certificateState(expiresOn, today).state]],
      ["Supports", ({ competencies }) => competencies.join("; ")],
      ["File", ({ fileName }) => fileName],
    ],
    rows.flatMap(({ personId, certificates }) => certificates.map((row) => ({ personId, ...row }))),
    ({ id }) => id,
  );
}
