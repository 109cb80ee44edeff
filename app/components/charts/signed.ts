/** A number with its sign, two decimals and a real minus: +0.26, −0.10. Rounds to 0.00 without a sign. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (text === "0.00") return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}
