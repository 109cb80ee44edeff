import { sql } from "drizzle-orm";
import type { Db } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { competencies } from "../schema/competencies.ts";
import { decisions } from "../schema/decisions.ts";
import { imports } from "../schema/imports.ts";
import { observations } from "../schema/observations.ts";
import { panels } from "../schema/panels.ts";
import { people } from "../schema/people.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { providerQuotes, providers } from "../schema/providers.ts";
import { roleProfiles } from "../schema/role-profiles.ts";
import { assessmentRounds } from "../schema/rounds.ts";
import { scenarios } from "../schema/scenarios.ts";
import { sourcingFunctions } from "../schema/sourcing.ts";
import { rowsOf } from "./rows.ts";

/** What these ids are called, whatever kind of record each belongs to; an id that is none has no entry. One statement. */
export async function listSubjectNames(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = sql`any(string_to_array(${ids.join(",")}, ',')::uuid[])`;
  const result = await db.execute(sql`
    select id::text as id, name from ${people} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, name from ${accounts} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, name from ${competencies} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, title from ${roleProfiles} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, name from ${scenarios} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, file_name from ${imports} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, name from ${assessmentRounds} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, name from ${providers} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, provider from ${providerQuotes} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, name from ${sourcingFunctions} where organisation_id = ${organisationId} and id = ${wanted}
    union all select id::text, number::text from ${decisions} where organisation_id = ${organisationId} and id = ${wanted}
    union all select o.id::text, p.name from ${observations} o
      join ${people} p on p.organisation_id = o.organisation_id and p.id = o.person_id
      where o.organisation_id = ${organisationId} and o.id = ${wanted}
    union all select v.id::text, p.name from ${panels} v
      join ${people} p on p.organisation_id = v.organisation_id and p.id = v.person_id
      where v.organisation_id = ${organisationId} and v.id = ${wanted}
    union all select c.id::text, c.number::text || ' about ' || p.name from ${promotionCases} c
      join ${people} p on p.organisation_id = c.organisation_id and p.id = c.person_id
      where c.organisation_id = ${organisationId} and c.id = ${wanted}`);
  return new Map(rowsOf<{ id: string; name: string }>(result).map(({ id, name }) => [id, name]));
}
