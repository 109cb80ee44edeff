import { crc32 } from "node:zlib";

const NEEDED_VERSION = 20;
const UTF_8_NAMES = 0x0800;

/** An archive of entries as they are, not compressed: for handing checked content to a reader of archives. */
export function packZip(entries: readonly { name: string; bytes: Uint8Array }[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const label = Buffer.from(name, "utf8");
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(NEEDED_VERSION, 0);
    facts.writeUInt16LE(UTF_8_NAMES, 2);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    files.push(
      Buffer.from("PK\x03\x04", "latin1"),
      facts,
      label,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    );
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, place, label);
    offset += 30 + label.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
