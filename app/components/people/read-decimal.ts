/** "3.5" and "3,5" alike; NaN for what is not a plain decimal number, so that a form can say so. */
export function readDecimal(text: string): number {
  const plain = text.trim().replace(",", ".");
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(plain) ? Number(plain) : Number.NaN;
}
