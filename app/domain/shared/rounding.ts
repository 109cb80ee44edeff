/**
 * The number to this many decimals, halves away from zero as far as floating point tells them.
 * @example roundedTo(67.31530396, 2) // 67.32
 */
export function roundedTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
