import { SeriesKey } from "../ui/series-key.tsx";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { seriesColour } from "./series-style.ts";

export interface CheapestShare {
  key: string;
  name: string;
  shortName?: string;
  series: number;
  /** Share of futures (0–1) in which the option is cheapest; null when it is not comparable. */
  share: number | null;
}

export interface CheapestSharesProps extends FigureProps {
  shares: CheapestShare[];
  /** Share from which an option is named the cheapest. */
  threshold?: number;
}

/** Out of 100 futures: in how many each option is cheapest, and how far that is from a verdict. */
export function CheapestShares({ shares, threshold = 0.65, ...figure }: CheapestSharesProps) {
  const counted = shares
    .filter((item): item is CheapestShare & { share: number } => item.share !== null && item.share > 0)
    .sort((a, b) => b.share - a.share);
  return (
    <ChartFigure
      {...figure}
      table={{
        caption: figure.title,
        columns: ["Option", "Cheapest in 100 futures"],
        rows: shares.map((item) => ({ header: item.name, cells: [futures(item.share)] })),
      }}
      legend={
        <p className="legend">
          {shares.map((item) => (
            <SeriesKey key={item.key} series={item.series}>
              {item.name} <b>{futures(item.share)}</b>
            </SeriesKey>
          ))}
        </p>
      }
      drawing={
        <div
          className="shares"
          role="img"
          aria-label={`Out of 100 futures the cheapest is: ${counted.map((item) => `${item.name} ${futures(item.share)}`).join(", ")}`}
        >
          <div className="share-need" style={{ width: `${threshold * 100}%` }}>
            <span>the longest would have to reach {Math.round(threshold * 100)} to be named</span>
          </div>
          <div className="shares-bar">
            {counted.map((item) => (
              <span
                key={item.key}
                className={item.share < 0.06 ? "share share-thin" : "share"}
                style={{ flex: `${item.share} 1 0`, ["--tone" as string]: seriesColour(item.series) }}
              >
                {item.share < 0.03 ? null : <b>{Math.round(item.share * 100)}</b>}
                {item.share < 0.12 ? null : (
                  <span className="share-name">
                    <span className="share-long">{item.name}</span>
                    <span className="share-short">{item.shortName ?? item.name}</span>
                  </span>
                )}
              </span>
            ))}
          </div>
        </div>
      }
    />
  );
}

function futures(share: number | null): string {
  if (share === null) return "not comparable";
  if (share > 0 && share < 0.01) return "< 1";
  return String(Math.round(share * 100));
}
