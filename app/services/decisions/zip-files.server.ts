import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";

export interface PackedFile {
  name: string;
  /** What it is, in a sentence, for the list of files. */
  purpose: string;
  text: string;
}

const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The list of what is in a package, with the SHA-256 of each file as it lies in there. */
export const listOfFiles = (head: string, files: readonly PackedFile[]): string =>
  [
    head,
    ...files.map(({ name, purpose, text }) => `${name}\n  ${purpose}\n  SHA-256 ${hashOf(text)}`),
    "The hash of a file can be checked with “sha256sum FILE” (Linux), “shasum -a 256 FILE” (macOS) or “certutil -hashfile FILE SHA256” (Windows).",
  ].join("\n\n");

/** The files and their list, README.txt, as one zip archive, all with this moment as their time. */
export function zipFiles(head: string, files: readonly PackedFile[], moment: Date): Uint8Array {
  const readme = { name: "README.txt", text: `${listOfFiles(head, files)}\n` };
  return zipSync(Object.fromEntries([readme, ...files].map(({ name, text }) => [name, strToU8(text)])), {
    mtime: moment,
    level: 6,
  });
}
