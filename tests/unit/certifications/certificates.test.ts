import { describe, expect, it } from "vitest";
import { attachedFileName, mediaTypeOf } from "#app/domain/certifications/attached-file.ts";
import { certificateState } from "#app/domain/certifications/certificate-state.ts";

describe("where a certificate stands", () => {
  it.each([
    [null, "valid", null],
    ["2027-02-21", "valid", 91],
    ["2027-02-20", "runs-out", 90],
    ["2026-11-22", "runs-out", 0],
    ["2026-11-21", "expired", -1],
  ] as const)("valid until %s", (expiresOn, state, daysLeft) => {
    expect(certificateState(expiresOn, "2026-11-22")).toEqual({ state, daysLeft });
  });
});

describe("an attached file", () => {
  it("is what its first bytes say", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(mediaTypeOf(bytes("%PDF-1.7 rest"))).toBe("application/pdf");
    expect(mediaTypeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe("image/png");
    expect(mediaTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
    expect(mediaTypeOf(bytes("<svg onload=alert(1)>"))).toBeNull();
    expect(mediaTypeOf(bytes(" %PDF-1.7"))).toBeNull();
    expect(mediaTypeOf(new Uint8Array())).toBeNull();
  });

  it.each([
    ["..\\scans/Exam (2026).html", "application/pdf", "Exam 2026.pdf"],
    ["Prüfung.JPG", "image/jpeg", "Prüfung.jpg"],
    ['a"\r\nb;.png', "image/png", "a b.png"],
    ["../..", "image/png", "certificate.png"],
    ["x".repeat(300), "application/pdf", `${"x".repeat(100)}.pdf`],
  ] as const)("keeps of the name %j what is safe", (name, mediaType, kept) => {
    expect(attachedFileName(name, mediaType)).toBe(kept);
  });
});
