import type { TableEncoding } from "#app/domain/imports/table.ts";

interface DecodedText {
  encoding: TableEncoding;
  text: string;
}

// Node's own decoder for this encoding leaves these 32 places as control characters in some releases.
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const SAMPLE_BYTES = 8192;

function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009F]/g, (letter) => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80));
}

function encodingOfMark(bytes: Uint8Array): TableEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: Western text has a zero in every other byte. */
function encodingOfZeros(bytes: Uint8Array): TableEncoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  if (odd > 0.4 * pairs && even < 0.1 * pairs) return "utf-16le";
  return even > 0.4 * pairs && odd < 0.1 * pairs ? "utf-16be" : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Turns the bytes of a text file into text and says which encoding was used: by its byte order mark, else UTF-16 by its
 * zeros, else UTF-8 when every byte fits, else Windows-1252, which fits anything. A file that is UTF-8 but for a few
 * broken bytes stays UTF-8 with U+FFFD in their places, rather than turning every accent into two wrong letters.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (encoding !== null) return { encoding, text: new TextDecoder(encoding).decode(bytes) };
  try {
    return { encoding: "utf-8", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const broken = count(text, /\uFFFD/g);
    const whole = count(text, /[\u00A0-\uFFFC]/g);
    return whole > 3 * broken ? { encoding: "utf-8", text } : { encoding: "windows-1252", text: windows1252(bytes) };
  }
}
