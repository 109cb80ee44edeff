const WHOLE = /^\d+(?:\.\d{1,2})?$/;
const GROUPED = /^\d{1,3}(?:([,.])\d{2,3})*$/;

/**
 * Yearly pay as people type it, in cents; null when it cannot be told. Spaces and apostrophes only group digits. Of
 * commas and points the last is the decimal mark when one or two digits follow it; otherwise they group thousands.
 * @example readPay("60,340") // 6034000
 * @example readPay("60 340,50") // 6034050
 */
export function readPay(text: string): number | null {
  const digits = text.replace(/[\s'’\u00A0\u202F]/g, "");
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(digits);
  const whole = decimal ? (decimal[1] as string) : digits;
  if (!hasPlainGroups(whole, decimal ? digits.charAt(whole.length) : null)) return null;
  const plain = `${whole.replace(/[.,]/g, "")}${decimal ? `.${decimal[2]}` : ""}`;
  if (!WHOLE.test(plain)) return null;
  const cents = Math.round(Number(plain) * 100);
  return Number.isSafeInteger(cents) ? cents : null;
}

/** 1,234,567 or, as in India, 12,34,567: one mark throughout, never the decimal one, and three digits at the end. */
function hasPlainGroups(whole: string, decimalMark: string | null): boolean {
  const marks = new Set(whole.match(/[.,]/g));
  if (marks.size === 0) return true;
  return marks.size === 1 && !marks.has(decimalMark ?? "") && GROUPED.test(whole) && /[.,]\d{3}$/.test(whole);
}
