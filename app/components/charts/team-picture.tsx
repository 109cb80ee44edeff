import { lazy } from "react";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { ClientDrawing } from "./client-drawing.tsx";
import { ordinal } from "./ordinal.ts";
import { layOutTeam, type PicturedPerson } from "./team-picture-layout.ts";

const Drawing = lazy(() => import("./team-picture-drawing.tsx").then((part) => ({ default: part.TeamPictureDrawing })));

export interface TeamPictureProps extends Omit<FigureProps, "finding"> {
  finding: string;
  people: PicturedPerson[];
  levelWords: (level: number) => string;
}

/** Technical level against managerial competence; those about whom too little is known stand in a lane of their own. */
export function TeamPicture({ people, levelWords, finding, size, ...figure }: TeamPictureProps) {
  const heightAt = (width: number, compact: boolean) => layOutTeam(people, { width, compact }).height;
  return (
    <ChartFigure
      {...figure}
      finding={finding}
      state={figure.state ?? (people.length === 0 ? "empty" : "ready")}
      table={{
        caption: figure.title,
        columns: [
          "Person",
          "Technical level",
          "Managerial competence, lower end",
          "Best guess",
          "Upper end",
          "Star flag",
        ],
        rows: people.map(({ name, level, low, high, point, starFlag }) => ({
          header: name,
          cells: [
            level === null ? "not known" : levelWords(level),
            ordinal(low),
            point === null ? "not shown" : ordinal(point),
            ordinal(high),
            starFlag ? "yes" : "no",
          ],
        })),
      }}
      drawing={
        <>
          <ClientDrawing size={size} height={heightAt(940, false)} heightCompact={heightAt(330, true)}>
            {(room) => <Drawing {...room} people={people} label={`${figure.title}. ${finding}`} />}
          </ClientDrawing>
          <p className="legend legend-after">
            <span>
              <i className="swatch" style={{ background: "var(--accent)", opacity: 0.4 }} />
              80 % interval
            </span>
            <span>
              <i className="swatch" style={{ background: "var(--accent)" }} />
              best guess
            </span>
            <span>
              <b>★</b> star flag
            </span>
          </p>
        </>
      }
    />
  );
}
