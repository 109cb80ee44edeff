const PLAIN = /^\d+(?:\.\d+)?$/;
const GROUPED = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/;

/**
 * A number as people type it; null when it cannot be told. Spaces and apostrophes only group digits. With both marks
 * the last is the decimal one. A single mark is the decimal one too, except before exactly three digits where whole
 * amounts are expected: there 96,800 and 96.800 are the same salary, while a factor of 1.292 stays what it is.
 * @example readNumber("96,800", "amount") // 96800
 * @example readNumber("1,292", "ratio") // 1.292
 */
export function readNumber(text: string, expected: "amount" | "ratio"): number | null {
  const typed = text.replace(/[\s'’\u00A0\u202F]/g, "").replace(/^[−–]/, "-");
  const isNegative = typed.startsWith("-");
  const digits = isNegative ? typed.slice(1) : typed;
  const plain = withoutGroups(digits, expected);
  if (plain === null || !PLAIN.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? (isNegative ? -value : value) : null;
}

function withoutGroups(digits: string, expected: "amount" | "ratio"): string | null {
  const marks = digits.match(/[.,]/g) ?? [];
  if (marks.length === 0) return digits;
  const isOneKind = new Set(marks).size === 1;
  if (isOneKind && GROUPED.test(digits) && (expected === "amount" || marks.length > 1)) {
    return digits.replace(/[.,]/g, "");
  }
  if (isOneKind) return marks.length === 1 ? digits.replace(",", ".") : null;
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const whole = digits.slice(0, last);
  return GROUPED.test(whole) ? `${whole.replace(/[.,]/g, "")}.${digits.slice(last + 1)}` : null;
}
