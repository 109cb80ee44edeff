import { stopped } from "#app/services/shared/verdict.ts";

const SHOWN = 8;

/** Stops an undo that something stands against, with the first reasons a line each. */
export function refuseUndo(reasons: readonly string[]): void {
  const different = [...new Set(reasons)];
  if (different.length === 0) return;
  const more = different.length - SHOWN;
  stopped(
    [
      "This import cannot be taken back, because something depends on it:",
      ...different.slice(0, SHOWN),
      ...(more > 0 ? [`and ${more} more.`] : []),
    ].join("\n"),
  );
}
