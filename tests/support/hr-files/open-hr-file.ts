import { existsSync, readFileSync } from "node:fs";
import type { Table } from "#app/domain/imports/table.ts";
import { readTable } from "#app/services/imports/reading/read-table.ts";

const PROJECT_ROOT = new URL("../../../", import.meta.url);

export type HrFile =
  | "people-utf8-comma.csv"
  | "people-windows-1252-semicolon.csv"
  | "people-sample-shape.csv"
  | "levels-long.csv";

export function hrFileBytes(name: HrFile): Uint8Array {
  return readFileSync(new URL(name, import.meta.url));
}

/** The public sample of 1,470 employees where it lies beside the project, else our small file of the same shape. */
export function sampleEmployeesBytes(): Uint8Array {
  const beside = new URL("../shared/data/hr-employees-1470.csv", PROJECT_ROOT);
  return existsSync(beside) ? readFileSync(beside) : hrFileBytes("people-sample-shape.csv");
}

export function tableOf(bytes: Uint8Array): Table {
  const result = readTable(bytes);
  if (!result.ok) throw new Error(result.message);
  return result;
}
