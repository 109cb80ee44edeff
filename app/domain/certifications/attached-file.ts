/** What may be attached to a record as evidence. */
export const ATTACHED_LIMITS = { bytes: 5 * 1_048_576, nameLength: 100 };

export type AttachedMediaType = "application/pdf" | "image/png" | "image/jpeg";

const BEGINNINGS: readonly (readonly [AttachedMediaType, readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

const EXTENSIONS: Record<AttachedMediaType, string> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
};

/** What a file is by its first bytes, whatever its name and its sender say; null for anything that is not taken. */
export function mediaTypeOf(bytes: Uint8Array): AttachedMediaType | null {
  const found = BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  return found ? found[0] : null;
}

/**
 * A name to keep a file under: no folders, letters, digits, spaces, hyphens and underscores of the name that it came with, and the
 * ending of what it is.
 * @example attachedFileName("..\\scans/CCNP (2026).html", "application/pdf") // "CCNP 2026.pdf"
 */
export function attachedFileName(name: string, mediaType: AttachedMediaType, nameless = "certificate"): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const stem = last
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N} _-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = [...stem].slice(0, ATTACHED_LIMITS.nameLength).join("");
  return `${short || nameless}.${EXTENSIONS[mediaType]}`;
}
