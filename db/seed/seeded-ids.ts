import { createHash } from "node:crypto";

/** Ids that depend on the seed and the order of asking alone: the same seed gives the same company. */
export function seededIds(seed: string): () => string {
  let asked = 0;
  return () => {
    const hex = createHash("sha256").update(`${seed}/${asked++}`).digest("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
