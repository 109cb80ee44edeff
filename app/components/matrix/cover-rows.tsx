import { formatCount } from "#app/lib/format.ts";
import { startsGroup } from "./matrix-head.tsx";
import type { MatrixColumnView, WhatIfView } from "./matrix-view.ts";
import { whatIfWords } from "./what-if-words.ts";

interface CoverRowsProps {
  columns: MatrixColumnView[];
  whatIf: WhatIfView | null;
}

/** How many hold each competency, of the minimum: today and, with a what-if, without the person. */
export function CoverRows({ columns, whatIf }: CoverRowsProps) {
  const gap = (place: number) => (startsGroup(columns, place) ? "g" : undefined);
  return (
    <tfoot>
      <tr className="matrix-cover">
        <th scope="row" className="matrix-name">
          Cover <em>of minimum</em>
        </th>
        {columns.map((column, place) => (
          <td key={column.id} className={gap(place)}>
            <CoverFigure holders={column.holders} minimum={column.minimum} tone="thin" />
          </td>
        ))}
      </tr>
      {whatIf ? (
        <tr className="matrix-whatif">
          <th scope="row" className="matrix-name">
            {`If ${whatIfWords(whatIf)}`}
          </th>
          {columns.map((column, place) => {
            const isWorse = column.after !== null && column.after < (column.holders ?? 0);
            return (
              <td key={column.id} className={gap(place)}>
                <CoverFigure holders={column.after} minimum={column.minimum} tone={isWorse ? "bad" : "thin"} />
              </td>
            );
          })}
        </tr>
      ) : null}
    </tfoot>
  );
}

function CoverFigure({ holders, minimum, tone }: { holders: number | null; minimum: number; tone: "thin" | "bad" }) {
  if (holders === null) {
    return (
      <span className="cover cover-unknown" title="Nobody is rated: unknown, not zero">
        ?/{minimum}
        <i> unknown: nobody is rated</i>
      </span>
    );
  }
  const isBelow = holders < minimum;
  const figure = `${holders}/${minimum}`;
  const tones = ["cover", isBelow && `cover-${tone}`, figure.length > 4 && "cover-long"];
  return (
    <span
      className={tones.filter(Boolean).join(" ")}
      title={`${formatCount(holders, "holder", "holders")}, minimum ${minimum}`}
    >
      {figure}
      {isBelow ? <i> below minimum</i> : null}
    </span>
  );
}
