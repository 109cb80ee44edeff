import { fileFormat } from "./file-format.ts";
import { readFramework } from "./read-framework.ts";
import { readTable, refuseTooLarge } from "./read-table.ts";
import { readWorkbook } from "./read-workbook.ts";
import { type ReadTableResult, refuse, tableOfRecords } from "./table-of-records.ts";

export interface ReadFileOptions {
  /** Name of the sheet to read; the first one with rows unless it is there. */
  sheet?: string | null;
  /** Name of the file: it must agree with the content. */
  name?: string;
}

/** Reads a text file or the chosen sheet of a workbook as a table; columns with a protected heading come back empty. */
export async function readFile(bytes: Uint8Array, { sheet, name }: ReadFileOptions = {}): Promise<ReadTableResult> {
  const tooLarge = refuseTooLarge(bytes);
  if (tooLarge) return tooLarge;
  const kind = fileFormat(bytes, name);
  if (kind.format === "refused") return refuse("not-text", kind.message);
  if (kind.format === "text") return readFramework(bytes) ?? readTable(bytes);
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return refuse(workbook.code, workbook.message);
  const chosen =
    workbook.sheets.find((one) => one.name === sheet) ??
    workbook.sheets.find(({ records }) => records.length > 1) ??
    workbook.sheets[0];
  if (!chosen) return refuse("empty", "The workbook has no sheet with cells.");
  const sheets = workbook.sheets.map((one) => ({ name: one.name, headings: headingsOf(one.records) }));
  const table = tableOfRecords({
    records: chosen.records,
    encoding: "xlsx",
    delimiter: "",
    linesSkipped: 0,
    misquoted: [],
    protect: true,
  });
  return table.ok ? { ...table, sheet: chosen.name, sheets } : table;
}

/** The headings of a sheet, for recognising a file that came before; none when it cannot be read as a table. */
function headingsOf(records: string[][]): string[] {
  const table = tableOfRecords({
    records: records.slice(0, 50),
    encoding: "xlsx",
    delimiter: "",
    linesSkipped: 0,
    misquoted: [],
    protect: true,
  });
  return table.ok ? table.headings : [];
}
