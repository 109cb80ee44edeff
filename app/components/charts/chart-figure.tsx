import { type ReactNode, useEffect, useId, useRef } from "react";
import { SaveControl } from "./saving/save-control.tsx";

export interface ChartTable {
  caption: string;
  /** Column heads; the first stands over the row heads. */
  columns: string[];
  rows: { header: string; cells: string[] }[];
}

export interface ChartSize {
  width: number;
  compact?: boolean;
}

export interface FigureProps {
  title: string;
  /** What the picture shows, in words. */
  finding: ReactNode;
  /** Unit or scope, at the end of the heading's line. */
  aside?: ReactNode;
  headingLevel?: 2 | 3 | "hidden";
  /** Where the same numbers can be downloaded. */
  csvHref?: string;
  /** Name of that file where its address carries none. */
  csvName?: string;
  state?: "ready" | "loading" | "empty" | "invalid";
  /** What to do about it when the state is not ready. */
  stateMessage?: ReactNode;
  /** Width of the drawing where it cannot be measured: tests and fixed layouts. */
  size?: ChartSize;
  /** After the finding. */
  children?: ReactNode;
}

export interface ChartFigureProps extends Omit<FigureProps, "size"> {
  table: ChartTable;
  legend?: ReactNode;
  /** The finding stands above small pictures and below large ones. */
  findingFirst?: boolean;
  /** Height kept free while there is nothing to draw. */
  height?: number;
  drawing: ReactNode;
}

const stateWords = {
  loading: "Being computed. The numbers appear here when they are ready.",
  empty: "Nothing to draw yet.",
  invalid: "These numbers cannot be drawn: an input is missing or out of its range.",
} as const;

/** Heading, finding in words, picture, and the same numbers as a table in the page itself. */
export function ChartFigure(props: ChartFigureProps) {
  const {
    title,
    finding,
    aside,
    headingLevel = 2,
    csvHref,
    csvName,
    state = "ready",
    stateMessage,
    table,
    children,
  } = props;
  const headingId = useId();
  const figure = useRef<HTMLElement>(null);
  const caption = <figcaption>{finding}</figcaption>;
  const Heading = headingLevel === 3 ? "h3" : "h2";
  return (
    <figure
      ref={figure}
      className={props.findingFirst ? "figure figure-finding-first" : "figure figure-finding-last"}
      aria-labelledby={headingId}
    >
      <div className={headingLevel === "hidden" ? "visually-hidden" : "figure-head"}>
        <Heading id={headingId}>{title}</Heading>
        {aside ? <span className="figure-aside">{aside}</span> : null}
      </div>
      {props.findingFirst ? caption : null}
      {state === "ready" ? (
        <>
          {props.legend}
          <div className="drawing">{props.drawing}</div>
        </>
      ) : (
        <div
          className={`figure-state figure-${state}`}
          style={{ minHeight: props.height ?? 96 }}
          role={state === "loading" ? "status" : undefined}
        >
          <p>{stateMessage ?? stateWords[state]}</p>
        </div>
      )}
      {props.findingFirst ? null : caption}
      {children ? <div className="figure-more">{children}</div> : null}
      {state === "ready" ? (
        <div className="figure-foot">
          <NumbersTable table={table} />
          {csvHref ? (
            <a className="figure-csv" href={csvHref} download={csvName ?? true}>
              Download as CSV
            </a>
          ) : null}
          <SaveControl figure={figure} title={title} table={csvHref ? null : table} />
        </div>
      ) : null}
    </figure>
  );
}

function NumbersTable({ table }: { table: ChartTable }) {
  const details = useRef<HTMLDetailsElement>(null);
  usePrintOpen(details);
  return (
    <details className="figure-data" ref={details}>
      <summary>Show as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={table.caption}>
        <table className="table">
          <caption className="visually-hidden">{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a fixed picture; two may bear the same name
                  key={index}
                  scope="col"
                  className={index === 0 ? undefined : "number"}
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, rowIndex) => (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a fixed picture; two may bear the same name
                key={rowIndex}
              >
                <th scope="row">{row.header}</th>
                {row.cells.map((cell, index) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a fixed picture; two may bear the same name
                    key={index}
                    className="number"
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** Paper cannot be pressed: the table is open while the page prints, also where the style for it is not understood. */
function usePrintOpen(details: React.RefObject<HTMLDetailsElement>) {
  useEffect(() => {
    let wasOpen = false;
    function open() {
      if (!details.current) return;
      wasOpen = details.current.open;
      details.current.open = true;
    }
    function restore() {
      if (details.current) details.current.open = wasOpen;
    }
    window.addEventListener("beforeprint", open);
    window.addEventListener("afterprint", restore);
    return () => {
      window.removeEventListener("beforeprint", open);
      window.removeEventListener("afterprint", restore);
    };
  }, [details]);
}
