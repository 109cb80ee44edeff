export type FileFormat = { format: "text" | "workbook" } | { format: "refused"; message: string };

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, place) => bytes[place] === byte);

/** A folder name inside the old container format, where a workbook with a password keeps its content. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

function oldContainer(bytes: Uint8Array): FileFormat {
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
  return {
    format: "refused",
    message: isLocked
      ? "The workbook is protected by a password. Save it without one, or save the sheet as CSV."
      : "This is a workbook of the old kind (.xls). Open it in your spreadsheet and save it as XLSX or CSV.",
  };
}

/**
 * What a file is, from its first bytes, and whether its name agrees: a file that calls itself a workbook and is not
 * one, or the other way round, is refused in words. Without a name the content alone decides.
 */
export function fileFormat(bytes: Uint8Array, name?: string): FileFormat {
  const extension = /\.([a-z\d]{1,8})$/i.exec(name ?? "")?.[1]?.toLowerCase();
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldContainer(bytes);
  const isArchive = starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06);
  const saysWorkbook = extension === "xlsx" || extension === "xlsm" || extension === "xls" || extension === "xlsb";
  if (isArchive && extension !== undefined && !saysWorkbook)
    return {
      format: "refused",
      message: `The file is called .${extension}, but it is an archive or a workbook. Save the sheet as XLSX or CSV.`,
    };
  if (isArchive) return { format: "workbook" };
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46))
    return { format: "refused", message: "This is a PDF, not a table. Export the list as XLSX or CSV." };
  if (starts(bytes, 0x1f, 0x8b)) return { format: "refused", message: "This is a compressed file. Unpack it first." };
  if (
    /^\s*(?:<!doctype html|<html|<\?xml|<table)/i.test(
      Buffer.from(bytes.subarray(0, 200))
        .toString("latin1")
        .replace(/^\u00EF\u00BB\u00BF/, ""),
    )
  )
    return {
      format: "refused",
      message: "This is a web page, even if its name says otherwise. Open it in your spreadsheet and save it as XLSX.",
    };
  if (saysWorkbook)
    return {
      format: "refused",
      message: `The file is called .${extension}, but it is not a workbook. If it is a text file, rename it to .csv.`,
    };
  return { format: "text" };
}
