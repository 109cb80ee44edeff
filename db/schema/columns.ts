import { timestamp, uuid } from "drizzle-orm/pg-core";

/** Ids are made by the application, so that both databases get the same kind and a retry can be recognised. */
export const id = () => uuid("id").primaryKey();
export const organisationId = () => uuid("organisation_id").notNull();
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
