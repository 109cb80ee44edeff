import { boolean, char, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "./columns.ts";

export const organisations = pgTable("organisations", {
  id: id(),
  name: text("name").notNull(),
  country: char("country", { length: 2 }).notNull(),
  currency: char("currency", { length: 3 }).notNull(),
  itUsers: integer("it_users").notNull(),
  isDemo: boolean("is_demo").notNull().default(false),
  demoKey: text("demo_key"),
  /** Years after somebody has left until their record is due for erasure. */
  retentionYears: integer("retention_years").notNull().default(4),
  /** Years after a case was decided or withdrawn until it is due for erasure. */
  caseRetentionYears: integer("case_retention_years").notNull().default(4),
  /** Days within which a contest is to be answered. */
  contestAnswerDays: integer("contest_answer_days").notNull().default(30),
  /** What was confirmed before real people were entered: by item, who and when. */
  privacyChecklist: jsonb("privacy_checklist").$type<Record<string, { accountId: string; on: string }>>(),
  createdAt: moment("created_at").notNull(),
});
