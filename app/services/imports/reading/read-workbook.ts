import readXlsx from "read-excel-file/universal";
import { IMPORT_LIMITS } from "#app/domain/imports/table.ts";
import { packZip } from "./pack-zip.ts";
import { readZipEntries, type ZipProblem } from "./zip-entries.ts";

export type ReadWorkbookResult =
  | { ok: true; sheets: { name: string; records: string[][] }[] }
  | { ok: false; code: "not-workbook" | "locked" | "too-large"; message: string };

const WORKBOOK = "xl/workbook.xml";
const BINARY_WORKBOOK = "xl/workbook.bin";
const NEEDED = /^(?:xl\/_rels\/workbook\.xml\.rels|xl\/[^/]+\.xml|xl\/worksheets\/[^/]+\.xml)$/i;
const DAY_MS = 86_400_000;

const PROBLEMS: Record<ZipProblem, { code: "not-workbook" | "locked" | "too-large"; message: string }> = {
  damaged: { code: "not-workbook", message: "The workbook is damaged and cannot be opened. Save it again as XLSX." },
  encrypted: {
    code: "locked",
    message: "The workbook is protected by a password. Save it without one, or save the sheet as CSV.",
  },
  "too-large": {
    code: "too-large",
    message: `Unpacked, the workbook is larger than the ${IMPORT_LIMITS.unpacked / 1024 / 1024} MB that are read at once. Save the sheet with the people alone, or as CSV.`,
  },
};

/** A number as a spreadsheet keeps it. Three decimals get a zero behind them: "28.125" could pass for 28 thousand. */
function numberText(text: string): string {
  const plain = /e/i.test(text) ? String(Number(text)) : text;
  const tidy = /\.\d{12,}$/.test(plain) ? String(Number(Number(plain).toPrecision(12))) : plain;
  return /\.\d{3}$/.test(tidy) ? `${tidy}0` : tidy;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return "";
    const iso = value.toISOString();
    return value.getTime() % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/**
 * Reads every sheet of an XLSX workbook as text: dates as year-month-day, formulas as the values saved with them, text
 * as it is (leading zeros stay). The archive is checked before it is unpacked, only the parts that hold cells are
 * unpacked, and macros, links and pictures are never looked at.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbookResult> {
  const limits = { unpacked: IMPORT_LIMITS.unpacked, ratio: 100, ratioFrom: 10 * 1024 * 1024 };
  const archive = readZipEntries(bytes, limits, (name) => NEEDED.test(name));
  if (!archive.ok) return { ok: false, ...PROBLEMS[archive.problem] };
  if (archive.names.includes(BINARY_WORKBOOK)) {
    return { ok: false, code: "not-workbook", message: "This is a binary workbook (XLSB). Save it as XLSX or CSV." };
  }
  if (!archive.names.includes(WORKBOOK)) {
    return { ok: false, code: "not-workbook", message: "This is an archive, not an XLSX workbook." };
  }
  try {
    const sheets = await readXlsx(new Uint8Array(packZip(archive.entries)).buffer, {
      trim: false,
      parseNumber: numberText,
    });
    return {
      ok: true,
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, records: data.map((cells) => cells.map(cellText)) })),
    };
  } catch {
    return { ok: false, ...PROBLEMS.damaged };
  }
}
