import { cleanCell } from "./cell-text.ts";

const SUFFIXES = new Set(
  "jr sr ii iii iv phd md dr esq mba msc bsc ba ma cpa pe dipl ing inc ltd llc gmbh ag plc sa".split(" "),
);
// Some products write a state or a number behind the name; a state such as "on leave" is nobody's business here.
const TRAILING_MARK = /\s*[([](?:on leave|terminated|inactive|c|#?[\w-]*\d[\w-]*)[)\]]\s*$/i;

function isSuffix(part: string): boolean {
  return SUFFIXES.has(part.toLowerCase().replace(/[^a-z]/g, ""));
}

/**
 * A person's name as it is shown: "Last, First" is turned round, "Jr." and degrees stay behind the name, a number or
 * state in brackets at the end goes, and white space is put right. Names without a comma stay as they are.
 * @example readPersonName("Okafor, Daniel") // "Daniel Okafor"
 * @example readPersonName("Stone, Mary Ann, PhD") // "Mary Ann Stone, PhD"
 * @example readPersonName("Mary Stone, PhD") // "Mary Stone, PhD"
 */
export function readPersonName(text: string): string {
  const name = cleanCell(text).replace(TRAILING_MARK, "");
  if (!name.includes(",")) return name;
  const parts = name
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [last, ...others] = parts;
  if (last === undefined) return "";
  const suffixes = others.filter(isSuffix);
  const given = others.filter((part) => !isSuffix(part));
  return [[...given, last].join(" "), ...suffixes].join(", ");
}

/**
 * The key under which equal names meet: case, width of letters and spaces do not count, accents do.
 * @example nameKey("Anna  MÜLLER") === nameKey("Anna Müller") // true
 */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
