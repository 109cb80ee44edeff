import { paths } from "#app/lib/paths.ts";
import { lookKey, lookOf } from "./cell-look.ts";
import type { GridModel } from "./grid-model.ts";
import { make, makeLine, type PoolLine, write } from "./pool-line.ts";

/** The line of whichever person stands there at the moment. */
export interface PersonLine extends PoolLine {
  link: HTMLAnchorElement;
  note: HTMLElement;
  ask: HTMLAnchorElement;
  /** Look of each cell as painted. */
  painted: number[];
}

const SVG = "http://www.w3.org/2000/svg";

function anchor(className: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = className;
  link.tabIndex = -1;
  return link;
}

export function makePersonLine(count: number): PersonLine {
  const line = makeLine("pool-person", "rowheader", count, () => {
    const cell = make("pool-cell", "gridcell");
    cell.tabIndex = -1;
    cell.append("");
    return cell;
  });
  const link = anchor("pool-link");
  const note = document.createElement("small");
  const ask = anchor("matrix-ask");
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("width", "14");
  icon.setAttribute("height", "14");
  icon.setAttribute("aria-hidden", "true");
  icon.append(document.createElementNS(SVG, "use"));
  ask.append(icon);
  line.name.append(link, note, ask);
  return { ...line, link, note, ask, painted: [] };
}

/** Name, title and the way to ask what if. */
export function paintName(line: PersonLine, model: GridModel, row: number): void {
  const person = model.people[model.rows[row] ?? -1];
  if (!person) return;
  const { id, name, title } = person;
  const whatIf = model.whatIf?.person.id === id ? model.whatIf : null;
  const kept = { ...model.address, without: undefined, promoted: undefined };
  const label = whatIf ? "End the what-if" : `What if ${name} is promoted?`;
  line.element.setAttribute("aria-rowindex", String(row + 3));
  line.element.dataset.person = id;
  line.element.classList.toggle("pool-leaving", whatIf !== null);
  write(line.link, name);
  line.link.href = paths.person(id);
  write(line.note, whatIf ? (whatIf.kind === "leaves" ? "leaves" : "leaves technical work") : title);
  line.ask.href = paths.matrix(whatIf ? kept : { ...kept, promoted: id });
  line.ask.title = label;
  line.ask.setAttribute("aria-label", label);
  line.ask.querySelector("use")?.setAttribute("href", whatIf ? "#matrix-end" : "#matrix-ask");
}

/** Text and class of each cell, only where they differ from what is painted. */
export function paintCells(line: PersonLine, model: GridModel, row: number, firstColumn: number): void {
  const place = model.rows[row] ?? -1;
  const id = model.people[place]?.id;
  const codes = model.codes[place] ?? "";
  const isSubject = model.whatIf?.person.id === id;
  line.cells.forEach((cell, at) => {
    const column = model.columns[firstColumn + at];
    if (!column) return;
    const key = lookKey(codes[model.places[firstColumn + at] ?? -1] ?? "?", {
      sole: column.soleExpertId === id,
      goes: isSubject && column.goes,
      startsGroup: firstColumn + at > 0 && model.columns[firstColumn + at - 1]?.groupCode !== column.groupCode,
    });
    if (line.painted[at] === key) return;
    line.painted[at] = key;
    const { sign, className } = lookOf(key);
    write(cell, sign);
    cell.className = className;
  });
}
