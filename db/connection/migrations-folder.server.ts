import { resolve } from "node:path";

/** Migrations are read from the project folder, from which every command of the product is started. */
export const migrationsFolder = () => resolve(process.cwd(), "db/migrations");
