import { createHmac } from "node:crypto";

/** 96 bits: a million people have no code in common but by a chance of one in 10^17. */
const CODE_BYTES = 12;

/**
 * Makes the code that stands for whoever asked: the same for the same spelling in one organisation, another in every
 * other, and of no use without the organisation's key. Remembered within a file, where the same few people ask often.
 */
export function requesterCode(secret: string): (text: string) => string {
  const key = Buffer.from(secret, "base64");
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const code = createHmac("sha256", key).update(text).digest().subarray(0, CODE_BYTES).toString("base64url");
    known.set(text, code);
    return code;
  };
}
