import { type CSSProperties, useMemo, useRef } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { CellPopover } from "./cell-popover.tsx";
import { cellSentence, dayFormat, readCells } from "./cell-words.ts";
import { CoverRows } from "./cover-rows.tsx";
import { matrixBodyHtml } from "./matrix-body-html.ts";
import { MatrixHead } from "./matrix-head.tsx";
import { MatrixIcons } from "./matrix-icons.tsx";
import type { MatrixAddress, MatrixColumnView, MatrixRowView, WhatIfView } from "./matrix-view.ts";
import { useCellPopover } from "./use-cell-popover.ts";
import { useMatrixGrid } from "./use-matrix-grid.ts";

export interface MatrixTableProps {
  columns: MatrixColumnView[];
  rows: MatrixRowView[];
  whatIf: WhatIfView | null;
  /** What the links in the rows keep of the address. */
  address: MatrixAddress;
}

/** People × competencies: a plain table without scripts, a grid for the arrow keys with them. */
export function MatrixTable({ columns, rows, whatIf, address }: MatrixTableProps) {
  const { locale } = useReader();
  const table = useRef<HTMLTableElement>(null);
  const formatDay = useMemo(() => dayFormat(locale), [locale]);
  const html = useMemo(
    () => matrixBodyHtml({ columns, rows, whatIf, address, locale }),
    [columns, rows, whatIf, address, locale],
  );
  const explain = (personId: string, place: number) => {
    const row = rows.find(({ id }) => id === personId);
    const column = columns[place];
    const cell = row && readCells(row, columns, whatIf?.person.id === personId)[place];
    return row && column && cell ? { row, column, cell } : null;
  };
  const grid = useMatrixGrid(table, html, address);
  const popover = useCellPopover((personId, place) => {
    const found = explain(personId, place);
    return found ? cellSentence(found.cell, found.row, found.column, formatDay) : "";
  });
  const explained = popover.shown && explain(popover.shown.personId, popover.shown.column);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only shows what the focus shows too
    // biome-ignore lint/a11y/useKeyWithMouseEvents: the table below has the focus handlers
    <div className="matrix-frame" onMouseOver={popover.onMouseOver} onMouseLeave={popover.onMouseLeave}>
      <MatrixIcons />
      <section className="matrix-scroll" tabIndex={grid.isGrid ? undefined : 0} aria-label="Competency matrix">
        <table
          ref={table}
          className="matrix"
          style={{ "--columns": columns.length } as CSSProperties}
          role={grid.role}
          onFocus={(event) => {
            grid.onFocus(event);
            popover.onFocus(event);
          }}
          onBlur={(event) => {
            grid.onBlur(event);
            popover.onBlur();
          }}
          onKeyDown={grid.onKeyDown}
          onClick={grid.onClick}
        >
          <caption className="visually-hidden">Levels of each person in each competency, with the cover below</caption>
          <MatrixHead columns={columns} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: built by matrixBodyHtml, which escapes every text */}
          <tbody dangerouslySetInnerHTML={{ __html: html }} />
          <CoverRows columns={columns} whatIf={whatIf} />
        </table>
      </section>
      {explained && popover.shown ? <CellPopover {...explained} box={popover.shown.box} formatDay={formatDay} /> : null}
    </div>
  );
}
