export const make = (className: string, role?: string): HTMLDivElement => {
  const element = document.createElement("div");
  element.className = className;
  if (role) element.setAttribute("role", role);
  return element;
};

/** A text that changes without a new node. */
export const write = (element: Element, text: string): void => {
  const first = element.firstChild;
  if (first instanceof Text) {
    if (first.data !== text) first.data = text;
  } else element.textContent = text;
};

/** One line of the grid: a name that stays at the left, and cells that stand for the columns in sight. */
export interface PoolLine {
  element: HTMLDivElement;
  name: HTMLDivElement;
  cells: HTMLDivElement[];
  /** Holds the cells, moved to where the first of them belongs. */
  strip: HTMLDivElement;
}

export function makeLine(className: string, nameRole: string, count: number, makeCell: () => HTMLDivElement): PoolLine {
  const element = make(`pool-line ${className}`, "row");
  const name = make("pool-name", nameRole);
  const strip = make("pool-strip");
  const cells = Array.from({ length: count }, makeCell);
  name.setAttribute("aria-colindex", "1");
  strip.append(...cells);
  element.append(name, strip);
  return { element, name, cells, strip };
}

/** Moves the cells of a line below the first column in sight and numbers them. */
export function placeLine({ strip, cells }: PoolLine, firstColumn: number, cellWidth: number): void {
  strip.style.marginLeft = `${firstColumn * cellWidth}px`;
  cells.forEach((cell, at) => {
    cell.setAttribute("aria-colindex", String(firstColumn + at + 2));
  });
}
