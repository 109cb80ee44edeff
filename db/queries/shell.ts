import { sql } from "drizzle-orm";
import type { Db } from "../connection/types.ts";
import { organisations } from "../schema/organisations.ts";
import { people } from "../schema/people.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { scenarios } from "../schema/scenarios.ts";

/** The four counts of the navigation in one statement. */
export async function countForShell(db: Db, organisationId: string, today: string) {
  const [row] = await db
    .select({
      members:
        sql`(select count(*) from ${people} where ${people.organisationId} = ${organisationId} and ${people.kind} = 'member' and (${people.leftOn} is null or ${people.leftOn} > ${today}))`.mapWith(
          Number,
        ),
      openCases:
        sql`(select count(*) from ${promotionCases} where ${promotionCases.organisationId} = ${organisationId} and ${promotionCases.state} = 'open')`.mapWith(
          Number,
        ),
      scenarios: sql`(select count(*) from ${scenarios} where ${scenarios.organisationId} = ${organisationId})`.mapWith(
        Number,
      ),
    })
    .from(organisations)
    .where(sql`${organisations.id} = ${organisationId}`);
  return row ?? { members: 0, openCases: 0, scenarios: 0 };
}
