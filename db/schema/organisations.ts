import { boolean, char, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "./columns.ts";

export const organisations = pgTable("organisations", {
  id: id(),
  name: text("name").notNull(),
  country: char("country", { length: 2 }).notNull(),
  currency: char("currency", { length: 3 }).notNull(),
  itUsers: integer("it_users").notNull(),
  isDemo: boolean("is_demo").notNull().default(false),
  demoKey: text("demo_key"),
  createdAt: moment("created_at").notNull(),
});
