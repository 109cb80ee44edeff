import writeXlsx from "write-excel-file/node";

type CellValue = string | number | Date | boolean | null;

/** A workbook as a spreadsheet writes it, one sheet or several, for trying what comes of it. */
export async function makeWorkbook(sheets: Record<string, CellValue[][]>): Promise<Uint8Array> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((cells) =>
      cells.map((value) =>
        value === null ? null : value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : { value },
      ),
    ),
  }));
  return new Uint8Array(await writeXlsx(written as Parameters<typeof writeXlsx>[0]).toBuffer());
}
