import { paths } from "#app/lib/paths.ts";
import { type CellView, cellBasis, type DayFormat, dayFormat, readCells } from "./cell-words.ts";
import { escapeHtml } from "./escape-html.ts";
import type { MatrixAddress, MatrixColumnView, MatrixRowView, WhatIfView } from "./matrix-view.ts";

export interface MatrixBody {
  columns: readonly MatrixColumnView[];
  rows: readonly MatrixRowView[];
  whatIf: WhatIfView | null;
  address: MatrixAddress;
  locale: string;
}

/**
 * The rows as HTML text. A component for each cell costs twenty times as much at a thousand people, on the server and
 * again in the browser. Every name and title is escaped here.
 */
export function matrixBodyHtml({ columns, rows, whatIf, address, locale }: MatrixBody): string {
  const formatDay = dayFormat(locale);
  const starts = columns.map((column, place) => place > 0 && columns[place - 1]?.groupCode !== column.groupCode);
  return rows
    .map((row) => {
      const isSubject = whatIf?.person.id === row.id;
      const cells = readCells(row, columns, isSubject);
      const html = cells.map((cell, place) => cellHtml(cell, starts[place] === true, formatDay)).join("");
      return `<tr data-person="${row.id}"${isSubject ? ' class="matrix-leaving"' : ""}>${nameHtml(row, isSubject ? whatIf : null, address)}${html}</tr>`;
    })
    .join("");
}

const STATE_WORDS = { fresh: "", stale: "stale", claimed: "claimed", hidden: "not shown", unknown: "not rated" };

function classOf({ state, sign }: CellView): string {
  if (state === "unknown") return "u";
  if (state === "claimed") return "c";
  return state === "hidden" ? "h" : `l${sign}`;
}

function cellHtml(cell: CellView, startsGroup: boolean, formatDay: DayFormat): string {
  const unknown = cell.state === "unknown";
  const classes = [
    classOf(cell),
    cell.state === "stale" ? "s" : "",
    cell.sole ? "x" : "",
    cell.goes && !unknown ? "o" : "",
    startsGroup ? "g" : "",
  ];
  const words = [STATE_WORDS[cell.state], cell.sole ? "sole expert" : "", cell.goes && !unknown ? "goes" : ""].filter(
    Boolean,
  );
  const hidden = words.length ? `<i> ${words.join(", ")}</i>` : "";
  const title = unknown ? "" : ` title="${escapeHtml(cellBasis(cell, formatDay))}"`;
  return `<td class="${classes.filter(Boolean).join(" ")}"${title}>${cell.sign}${hidden}</td>`;
}

function nameHtml({ id, name, title }: MatrixRowView, whatIf: WhatIfView | null, address: MatrixAddress): string {
  const shown = escapeHtml(name);
  const note = whatIf ? (whatIf.kind === "leaves" ? "leaves" : "leaves technical work") : escapeHtml(title);
  const kept = { ...address, without: undefined, promoted: undefined };
  const ask = whatIf
    ? { to: paths.matrix(kept), label: "End the what-if", icon: "matrix-end" }
    : { to: paths.matrix({ ...kept, promoted: id }), label: `What if ${shown} is promoted?`, icon: "matrix-ask" };
  return `<th scope="row" class="matrix-name"><a href="${paths.person(id)}">${shown}</a><small>${note}</small><a class="matrix-ask" href="${escapeHtml(ask.to)}" title="${ask.label}" aria-label="${ask.label}"><svg width="14" height="14" aria-hidden="true"><use href="#${ask.icon}"/></svg></a></th>`;
}
