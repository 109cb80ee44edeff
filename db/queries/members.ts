import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../connection/types.ts";
import { people } from "../schema/people.ts";

/** Ids of the members of the IT team who are there on a day, as a part of another statement. */
export const memberIdsOn = (db: Db, organisationId: string, day: string) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.organisationId, organisationId),
        eq(people.kind, "member"),
        or(isNull(people.leftOn), sql`${people.leftOn} > ${day}`),
      ),
    );
