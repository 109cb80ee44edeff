import { ATTACHED_LIMITS, attachedFileName, mediaTypeOf } from "#app/domain/certifications/attached-file.ts";
import { refused } from "./verdict.ts";

/** A file as it was sent. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** A file that may be kept, as it is kept: what it is decides its first bytes, not its name. */
export function readAttachedFile(file: SentFile | null, nameless: string) {
  if (!file) return { ok: true as const, value: null };
  if (file.bytes.length > ATTACHED_LIMITS.bytes) return refused("The file is larger than 5 MB.", "file");
  const mediaType = mediaTypeOf(file.bytes);
  if (!mediaType) return refused("This is no PDF, PNG or JPEG file.", "file");
  const kept = { fileName: attachedFileName(file.name, mediaType, nameless), mediaType, bytes: file.bytes.length };
  return { ok: true as const, value: { ...kept, content: file.bytes } };
}
