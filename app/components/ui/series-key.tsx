import type { ReactNode } from "react";
import { seriesColour, seriesDash } from "../charts/series-style.ts";

/** Colour and dash of an option as its line is drawn, with its name. */
export function SeriesKey({ series, children }: { series: number; children: ReactNode }) {
  return (
    <span className="series-key">
      <svg width="26" height="8" viewBox="0 0 26 8" aria-hidden="true">
        <path d="M1 4H25" stroke={seriesColour(series)} strokeWidth="2.5" strokeDasharray={seriesDash(series)} />
      </svg>
      <span>{children}</span>
    </span>
  );
}
