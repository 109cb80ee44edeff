import { randomInt } from "node:crypto";

const slot = globalThis as { [key: symbol]: string | undefined };
const key = Symbol.for("rightrung.set-up-code");
/** No letters or digits that look alike. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Makes the one-time code that the first owner must enter when the server can be reached from other machines. */
export function makeSetUpCode(): string {
  const code = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  slot[key] = code;
  return code;
}
