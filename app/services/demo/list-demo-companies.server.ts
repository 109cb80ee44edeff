import type { DatabaseHandle } from "#db/connection/types.ts";
import { listGeneratedOrganisations } from "#db/queries/demo.ts";
import { DEMO_COMPANIES } from "#db/seed/companies/demo-companies.ts";

export interface DemoChoice {
  key: string;
  name: string;
  itUsers: number;
  /** Members of the IT team. */
  members: number;
}

/** The demo companies that can be opened: the written ones, and those generated from the command line. */
export async function listDemoCompanies(handle: DatabaseHandle): Promise<DemoChoice[]> {
  const written = DEMO_COMPANIES.map(({ key, name, itUsers, people }) => ({
    key,
    name,
    itUsers,
    members: people.filter(({ kind }) => kind === "member").length,
  }));
  return [...written, ...(await listGeneratedOrganisations(handle.db))];
}
