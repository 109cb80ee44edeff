import { Fragment } from "react";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const STEPS = 5;

export interface WeekHeatProps extends Omit<FigureProps, "size"> {
  /** Values by hour of the week from Monday 0:00. */
  hours: readonly number[];
  weekdays: readonly string[];
  format: (value: number) => string;
}

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** Hour by weekday: the darker, the more. The numbers stand in the table. */
export function WeekHeat({ hours, weekdays, format, ...figure }: WeekHeatProps) {
  const most = Math.max(...hours, 0);
  const valueAt = (day: number, hour: number) => hours[day * HOURS.length + hour] ?? 0;
  const step = (value: number) => (value === 0 || most === 0 ? 0 : Math.max(1, Math.ceil((value / most) * STEPS)));
  return (
    <ChartFigure
      {...figure}
      table={{
        caption: figure.title,
        columns: ["Hour", ...weekdays],
        rows: HOURS.map((hour) => ({
          header: clock(hour),
          cells: weekdays.map((_, day) => format(valueAt(day, hour))),
        })),
      }}
      drawing={
        <div className="week-heat" aria-hidden="true">
          <span />
          {HOURS.map((hour) => (
            <span className="week-heat-hour" key={hour}>
              {hour % 3 === 0 ? hour : ""}
            </span>
          ))}
          {weekdays.map((name, day) => (
            <Fragment key={name}>
              <span className="week-heat-day">{name.slice(0, 3)}</span>
              {HOURS.map((hour) => (
                <i key={hour} className={`week-heat-${step(valueAt(day, hour))}`} title={`${name} ${clock(hour)}`} />
              ))}
            </Fragment>
          ))}
        </div>
      }
    />
  );
}
