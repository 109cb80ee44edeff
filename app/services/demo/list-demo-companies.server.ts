import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { listGeneratedOrganisations } from "#db/queries/demo.ts";
import { DEMO_COMPANIES } from "#db/seed/companies/demo-companies.ts";

export interface DemoChoice {
  key: string;
  name: string;
  itUsers: number;
  /** Members of the IT team. */
  members: number;
  /** Who can be looked through the eyes of, the owner first. */
  accounts: { email: string; name: string; role: AccountRole; title: string }[];
}

/** The demo companies that can be opened: the written ones, and those generated from the command line. */
export async function listDemoCompanies(handle: DatabaseHandle): Promise<DemoChoice[]> {
  const written = DEMO_COMPANIES.map(({ key, name, itUsers, people, accounts }) => ({
    key,
    name,
    itUsers,
    members: people.filter(({ kind }) => kind === "member").length,
    accounts: accounts.map(({ email, name: account, role, personKey }) => ({
      email,
      name: account,
      role,
      title: people.find((person) => person.key === personKey)?.title ?? "",
    })),
  }));
  const generated = await listGeneratedOrganisations(handle.db);
  return [...written, ...generated.map((company) => ({ ...company, accounts: [] }))];
}
