import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSealed, seal, sealFor, unseal } from "#app/services/privacy/sealing.server.ts";

const key = randomBytes(32);

describe("sealing", () => {
  it("gives back any text with the key, and nothing without it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const stored = seal(key, text);
        expect(isSealed(stored)).toBe(true);
        expect(unseal(key, stored)).toBe(text);
        expect(unseal(undefined, stored)).toBeNull();
      }),
    );
  });

  it("leaves empty text empty and reads text that was never sealed as it is", () => {
    expect(seal(key, "")).toBe("");
    expect(unseal(undefined, "Said in clear.")).toBe("Said in clear.");
  });

  it("keeps a text that looks sealed apart from one that is", () => {
    expect(unseal(key, seal(key, "sealed:1:AAAA"))).toBe("sealed:1:AAAA");
  });

  it("never gives the same text twice the same way, and fails on another key or a changed text", () => {
    const many = new Set(Array.from({ length: 3000 }, () => seal(key, "Ana")));
    expect(many.size).toBe(3000);
    const [stored = ""] = many;
    expect(() => unseal(randomBytes(32), stored)).toThrow();
    const bytes = Buffer.from(stored.slice("sealed:1:".length), "base64");
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => unseal(key, `sealed:1:${bytes.toString("base64")}`)).toThrow();
  });

  it("is refused for somebody without a key, unless there is nothing to seal", () => {
    expect(() => sealFor(new Map(), "ana", "Words.")).toThrow("no key");
    expect(sealFor(new Map(), "ana", "")).toBe("");
    expect(unseal(key, sealFor(new Map([["ana", key]]), "ana", "Words."))).toBe("Words.");
  });
});
