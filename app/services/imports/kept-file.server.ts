import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";

/** The first two bytes of gzip, which no file begins with that an import takes. */
const MARK = [0x1f, 0x8b];

/** A file as the database keeps it: packed, because the embedded one takes seconds over many megabytes. */
export const packFile = (bytes: Uint8Array): Promise<Uint8Array> =>
  promisify(gzip)(bytes, { level: constants.Z_BEST_SPEED });

/** The file again; one that was kept as it is comes back as it is. */
export const unpackFile = async (kept: Uint8Array): Promise<Uint8Array> =>
  MARK.every((byte, at) => kept[at] === byte) ? promisify(gunzip)(kept) : kept;
