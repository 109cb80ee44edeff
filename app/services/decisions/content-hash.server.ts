import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

const hashOf = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex");

interface ContentHashes {
  snapshot: string;
  /** Null where the case had no scenario. */
  costSnapshot: string | null;
  /** Over the two others: somebody who may not see the costs can still check what they have. */
  content: string;
}

/** SHA-256 over the canonical form of both snapshots, each on its own and together. */
export function hashSnapshots(snapshot: object, costSnapshot: object | null): ContentHashes {
  return combineHashes(hashOf(snapshot), costSnapshot === null ? null : hashOf(costSnapshot));
}

export const combineHashes = (snapshot: string, costSnapshot: string | null): ContentHashes => ({
  snapshot,
  costSnapshot,
  content: hashOf({ snapshot, costSnapshot }),
});
