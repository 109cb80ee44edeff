import { lazy } from "react";
import { SeriesKey } from "../ui/series-key.tsx";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { ClientDrawing } from "./client-drawing.tsx";
import { csvAddress } from "./csv-address.ts";

const Drawing = lazy(() =>
  import("./line-comparison-drawing.tsx").then((part) => ({ default: part.LineComparisonDrawing })),
);

export interface ComparedLine {
  key: string;
  name: string;
  shortName: string;
  series: number;
  /** One value for each place. */
  values: number[];
}

export interface LineComparisonProps extends Omit<FigureProps, "csvHref"> {
  lines: ComparedLine[];
  /** Where along the picture the values stand, in rising order. */
  places: number[];
  /** What the places are: "Correlation". */
  placeName: string;
  ticks: number[];
  format: (value: number) => string;
  formatPlace: (place: number) => string;
  /** A place with a meaning of its own: where two lines cross. */
  mark?: { place: number; label: string; shortLabel: string } | null;
  /** A value that all lines are compared with. */
  reference?: { value: number; label: string };
  /** Places in the table on the page, where all would be too many; the file has them all. */
  tablePlaces?: number[];
}

/** Several lines over the same places, named at their ends, with the numbers as a table and as a file. */
export function LineComparison(props: LineComparisonProps) {
  const { lines, places, placeName, ticks, format, formatPlace, mark, reference, tablePlaces, size, state, ...figure } =
    props;
  const drawable = lines.every(({ values }) => values.length === places.length && values.every(Number.isFinite));
  const shown = tablePlaces ?? places;
  return (
    <ChartFigure
      {...figure}
      state={state ?? (lines.length === 0 || places.length === 0 ? "empty" : drawable ? "ready" : "invalid")}
      height={340}
      csvHref={csvAddress(
        [placeName, ...lines.map(({ name }) => name)],
        places.map((place, i) => [place, ...lines.map(({ values }) => values[i] ?? "")]),
      )}
      table={{
        caption: figure.title,
        columns: [placeName, ...lines.map(({ name }) => name)],
        rows: shown.map((place) => ({
          header: formatPlace(place),
          cells: lines.map(({ values }) => format(values[places.indexOf(place)] ?? Number.NaN)),
        })),
      }}
      legend={
        <p className="legend">
          {lines.map((line) => (
            <SeriesKey key={line.key} series={line.series}>
              {line.name}
            </SeriesKey>
          ))}
        </p>
      }
      drawing={
        <ClientDrawing size={size} height={340} heightCompact={250}>
          {(room) => (
            <Drawing
              {...room}
              title={figure.title}
              lines={lines}
              places={places}
              placeName={placeName}
              ticks={ticks}
              format={format}
              formatPlace={formatPlace}
              mark={mark ?? null}
              reference={reference}
            />
          )}
        </ClientDrawing>
      }
    />
  );
}
