import { decodeCell } from "#app/domain/competency/cell-code.ts";
import { shownSentence } from "./cell-words.ts";
import type { GridModel } from "./grid-model.ts";
import type { GridPlace } from "./grid-places.ts";
import { makeHeading, type PoolHeading, paintHeading } from "./pool-heading.ts";
import { make, placeLine } from "./pool-line.ts";
import { makePersonLine, type PersonLine, paintCells, paintName } from "./pool-person.ts";
import {
  type Extent,
  firstPlace,
  type Place,
  type PoolMeasures,
  poolSize,
  reveal,
  tallestWindow,
} from "./pool-window.ts";

/** Lines above the first person: headings and levels needed. */
export const HEADING_LINES = 2;

/**
 * A fixed number of lines and cells that stand for whatever is in sight. Scrolling changes their text, class and aria
 * attributes; none is made or removed. Places count lines from the headings and columns from the names.
 */
export class Pool {
  private model: GridModel | null = null;
  private heading: PoolHeading = makeHeading(0);
  private lines: PersonLine[] = [];
  private size: Extent = { rows: 0, columns: 0 };
  private first: Place = { row: 0, column: 0 };
  private measures: PoolMeasures = { width: 0, height: 0, cellWidth: 34, cellHeight: 34, left: 232, top: 0, bottom: 0 };
  private readonly top = make("pool-top", "rowgroup");
  private readonly body = make("pool-body", "rowgroup");
  private readonly block = make("pool-block");
  private readonly bottom = make("pool-bottom", "rowgroup");
  private readonly sheet = make("pool-sheet");

  constructor(private readonly grid: HTMLElement) {
    this.body.append(this.block);
    this.sheet.append(this.top, this.body, this.bottom);
    grid.replaceChildren(this.sheet);
  }

  get extent(): Extent {
    const people = this.model?.rows.length ?? 0;
    const cover = this.model?.whatIf ? 2 : 1;
    return { rows: HEADING_LINES + people + cover, columns: (this.model?.columns.length ?? 0) + 1 };
  }

  private get total(): Extent {
    return { rows: this.model?.rows.length ?? 0, columns: this.model?.columns.length ?? 0 };
  }

  /** Shows these rows and columns, from where the window stands. */
  show(model: GridModel): void {
    this.model = model;
    this.measure();
    this.grid.setAttribute("aria-rowcount", String(this.extent.rows));
    this.grid.setAttribute("aria-colcount", String(this.extent.columns));
    this.paint(true);
  }

  /** Takes the measures from the page and makes as many lines and cells as they need. */
  measure(): void {
    const style = getComputedStyle(this.grid);
    const pixels = (name: string, otherwise: number) => Number.parseFloat(style.getPropertyValue(name)) || otherwise;
    const cell = pixels("--cell", 34);
    const left = pixels("--name", 232);
    this.sheet.style.width = `${left + this.total.columns * cell}px`;
    this.body.style.height = `${this.total.rows * cell}px`;
    const bare = { ...this.measures, width: this.grid.clientWidth, cellWidth: cell, cellHeight: cell, left };
    if (this.lines.length === 0) this.build(poolSize({ ...bare, height: 0 }, this.total));
    const fixed = { ...bare, top: this.top.offsetHeight, bottom: this.bottom.offsetHeight };
    this.grid.style.setProperty("--tallest", `${tallestWindow(fixed, this.total)}px`);
    this.measures = { ...fixed, height: this.grid.clientHeight };
    const size = poolSize(this.measures, this.total);
    if (size.rows !== this.size.rows || size.columns !== this.size.columns) this.build(size);
  }

  private build(size: Extent): void {
    this.size = size;
    this.heading = makeHeading(size.columns);
    const { groups, names, needs, cover, whatIf } = this.heading;
    whatIf.element.hidden = !this.model?.whatIf;
    this.top.replaceChildren(groups.element, names.element, needs.element);
    this.bottom.replaceChildren(cover.element, whatIf.element);
    this.lines = Array.from({ length: size.rows }, () => makePersonLine(size.columns));
    this.block.replaceChildren(...this.lines.map(({ element }) => element));
    this.first = { row: -1, column: -1 };
  }

  /** Brings the pool to where the window stands. True where anything came to stand for something else. */
  paint(everything = false): boolean {
    const { model } = this;
    if (!model) return false;
    const scrolled = { left: this.grid.scrollLeft, top: this.grid.scrollTop };
    const first = firstPlace(scrolled, this.measures, this.size, this.total);
    const rowsMoved = everything || first.row !== this.first.row;
    const columnsMoved = everything || first.column !== this.first.column;
    if (!rowsMoved && !columnsMoved) return false;
    this.first = first;
    const { cellWidth, cellHeight } = this.measures;
    if (rowsMoved) this.block.style.top = `${first.row * cellHeight}px`;
    if (columnsMoved) {
      for (const line of Object.values(this.heading)) placeLine(line, first.column, cellWidth);
      paintHeading(this.heading, model, first.column, cellWidth);
    }
    this.lines.forEach((line, at) => {
      if (columnsMoved) placeLine(line, first.column, cellWidth);
      if (rowsMoved) paintName(line, model, first.row + at);
      paintCells(line, model, first.row + at, first.column);
    });
    return true;
  }

  /** Gives every cell in sight its name in words: once the window stands still. */
  name(): void {
    this.lines.forEach((line, row) => {
      line.cells.forEach((cell, column) => {
        cell.setAttribute(
          "aria-label",
          this.sentence({ row: this.first.row + row, column: this.first.column + column }),
        );
      });
    });
  }

  /** What a screen reader hears on the cell of this person in this column, both counted from 0. */
  sentence({ row, column }: Place): string {
    const person = this.model?.people[this.model.rows[row] ?? -1];
    const competency = this.model?.columns[column];
    if (!this.model || !person || !competency) return "";
    const code = this.model.codes[this.model.rows[row] ?? -1]?.[this.model.places[column] ?? -1];
    const flags = {
      sole: competency.soleExpertId === person.id,
      goes: this.model.whatIf?.person.id === person.id && competency.goes,
    };
    return shownSentence(decodeCell(code), flags, person.name, competency.name);
  }

  /** What takes the focus at a place; null where it is out of sight. */
  elementAt({ row, column }: GridPlace): HTMLElement | null {
    const people = this.total.rows;
    const { names, needs, cover, whatIf } = this.heading;
    const fixed = [names, needs][row] ?? [cover, whatIf][row - HEADING_LINES - people];
    const line = fixed ?? this.lines[row - HEADING_LINES - this.first.row];
    if (!line) return null;
    if (column === 0) return "link" in line ? (line as PersonLine).link : line.name;
    const cell = line.cells[column - 1 - this.first.column] ?? null;
    if (cell && !fixed) {
      cell.setAttribute("aria-label", this.sentence({ row: row - HEADING_LINES, column: column - 1 }));
    }
    return line === names ? ((cell?.firstElementChild as HTMLElement | null) ?? null) : cell;
  }

  placeOf(element: Element): GridPlace | null {
    const line = element.closest('[role="row"]');
    const cell = element.closest('[role="gridcell"],[role="rowheader"],[role="columnheader"]');
    if (!line || !cell) return null;
    return {
      row: Number(line.getAttribute("aria-rowindex")) - 1,
      column: Number(cell.getAttribute("aria-colindex")) - 1,
    };
  }

  /** Scrolls no further than needed to have a place in sight, and paints it. */
  reveal({ row, column }: GridPlace): void {
    const { width, height, left, top, bottom, cellWidth, cellHeight } = this.measures;
    const { grid } = this;
    if (column > 0) grid.scrollLeft = reveal(grid.scrollLeft, column - 1, cellWidth, width - left);
    const person = row - HEADING_LINES;
    if (person >= 0 && person < this.total.rows) {
      grid.scrollTop = reveal(grid.scrollTop, person, cellHeight, height - top - bottom);
    }
    this.paint();
  }
}
