import { useEffect, useState } from "react";
import { type PackedMatrix, type UnpackedMatrix, unpackMatrix } from "#app/domain/competency/packed-matrix.ts";
import { paths } from "#app/lib/paths.ts";

let isHeld = false;

/** The page on screen has every cell: filters and order need nothing of the server. */
export const matrixIsHeld = (): boolean => isHeld;

/**
 * Every cell of a large organisation, once they have come; null in a small one, without scripts and where the answer
 * does not come: the server's pages then stay. Held only while the page is on screen.
 */
export function useHeldMatrix(isLarge: boolean, on: string | null): UnpackedMatrix | null {
  const [matrix, setMatrix] = useState<UnpackedMatrix | null>(null);
  useEffect(() => {
    if (!isLarge) return;
    const stop = new AbortController();
    readCells(on, stop.signal).then((packed) => {
      if (!packed || stop.signal.aborted) return;
      isHeld = true;
      setMatrix(unpackMatrix(packed));
    });
    return () => {
      stop.abort();
      isHeld = false;
      setMatrix(null);
    };
  }, [isLarge, on]);
  return isLarge ? matrix : null;
}

async function readCells(on: string | null, signal: AbortSignal): Promise<PackedMatrix | null> {
  try {
    const response = await fetch(paths.matrixCells({ on: on ?? undefined }), { signal });
    return response.ok ? ((await response.json()) as PackedMatrix) : null;
  } catch {
    return null;
  }
}
