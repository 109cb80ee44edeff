import { inflateRawSync } from "node:zlib";

/** Why an archive is not opened; the caller says it in words. */
export type ZipProblem = "damaged" | "encrypted" | "too-large";

interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

export interface ZipLimits {
  /** Bytes of all entries together, unpacked. */
  unpacked: number;
  /** Times that an archive may grow once it unpacks to more than `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
}

interface DirectoryEntry {
  name: string;
  isEncrypted: boolean;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

function directoryOf(zip: Buffer): DirectoryEntry[] | null {
  let end = zip.length - END_BYTES;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < first) return null;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const entries: DirectoryEntry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL) return null;
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString("utf8", at + 46, at + 46 + nameLength),
      isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The bytes of one entry; null when they are not what the directory says, so that a directory cannot lie about sizes. */
function unpack(zip: Buffer, entry: DirectoryEntry): Uint8Array | null {
  if (entry.offset + 30 > zip.length || zip.readUInt32LE(entry.offset) !== LOCAL) return null;
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return null;
  if (entry.method === STORED) return entry.packed === entry.unpacked ? packed : null;
  if (entry.method !== DEFLATED) return null;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
    return bytes.length === entry.unpacked ? bytes : null;
  } catch {
    return null;
  }
}

/**
 * Opens an archive without trusting it. The directory at its end says how large the entries are; their sum and how much
 * they grow are checked before anything is unpacked, and no entry may turn out larger than it said. Entries that
 * `isWanted` passes over are not unpacked at all.
 */
export function readZipEntries(
  bytes: Uint8Array,
  limits: ZipLimits,
  isWanted: (name: string) => boolean,
): { ok: true; entries: ZipEntry[]; names: string[] } | { ok: false; problem: ZipProblem } {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = zip.length < END_BYTES ? null : directoryOf(zip);
  if (!directory) return { ok: false, problem: "damaged" };
  if (directory.some(({ isEncrypted }) => isEncrypted)) return { ok: false, problem: "encrypted" };
  const unpacked = directory.reduce((sum, entry) => sum + entry.unpacked, 0);
  const grows = unpacked > limits.ratioFrom && unpacked > limits.ratio * zip.length;
  if (unpacked > limits.unpacked || grows) return { ok: false, problem: "too-large" };
  const entries: ZipEntry[] = [];
  for (const entry of directory) {
    if (!isWanted(entry.name)) continue;
    const content = unpack(zip, entry);
    if (!content) return { ok: false, problem: "damaged" };
    entries.push({ name: entry.name, bytes: content });
  }
  return { ok: true, entries, names: directory.map(({ name }) => name) };
}
