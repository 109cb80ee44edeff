import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Migrations are read from the project folder, from which every command of the product is started. */
export const migrationsFolder = () => resolve(process.cwd(), "db/migrations");

export interface Migration {
  /** Its file name without the ending: the schema as of then has this name. */
  tag: string;
  /** What the database keeps to know it by. */
  when: number;
  hash: string;
  statements: string[];
}

/** Every migration of this version of the product, oldest first. */
export function readMigrations(folder = migrationsFolder()): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { tag: string; when: number }[];
  };
  return journal.entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8");
    const hash = createHash("sha256").update(text).digest("hex");
    return { tag, when, hash, statements: text.split("--> statement-breakpoint") };
  });
}

/** Names that some migration gives to a table or a function: what else a database holds is not the product's. */
export function namesMade(migrations: Migration[]): { tables: string[]; functions: string[] } {
  const text = migrations.flatMap(({ statements }) => statements).join("\n");
  const found = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))];
  return {
    tables: found(/CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/gi),
    functions: found(/CREATE (?:OR REPLACE )?FUNCTION "?(\w+)"?/gi),
  };
}
