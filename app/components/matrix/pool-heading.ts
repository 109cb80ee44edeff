import { groupName } from "#app/components/competencies/competency-groups.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { GridModel } from "./grid-model.ts";
import { make, makeLine, type PoolLine, write } from "./pool-line.ts";
import { whatIfWords } from "./what-if-words.ts";

/** What stays at the top and the bottom: groups, names, levels needed, and the cover. */
export interface PoolHeading {
  groups: PoolLine;
  names: PoolLine;
  needs: PoolLine;
  cover: PoolLine;
  whatIf: PoolLine;
}

const plainCell = (className: string) => () => {
  const cell = make(className, "gridcell");
  cell.tabIndex = -1;
  return cell;
};

export function makeHeading(count: number): PoolHeading {
  const groups = makeLine("pool-groups", "presentation", count, () => make("pool-group"));
  groups.element.removeAttribute("role");
  groups.element.setAttribute("aria-hidden", "true");
  const names = makeLine("pool-names", "columnheader", count, () => {
    const cell = make("pool-column", "columnheader");
    const link = document.createElement("a");
    link.tabIndex = -1;
    cell.append(link);
    return cell;
  });
  const needs = makeLine("pool-needs", "rowheader", count, plainCell("pool-need"));
  const cover = makeLine("pool-cover", "rowheader", count, plainCell("pool-figure"));
  const whatIf = makeLine("pool-cover", "rowheader", count, plainCell("pool-figure"));
  names.name.classList.add("pool-corner");
  needs.name.classList.add("pool-corner");
  for (const { name } of [names, needs, cover, whatIf]) name.tabIndex = -1;
  write(names.name, "Person");
  write(needs.name, "Level the team needs");
  write(cover.name, "Cover of minimum");
  names.element.setAttribute("aria-rowindex", "1");
  needs.element.setAttribute("aria-rowindex", "2");
  return { groups, names, needs, cover, whatIf };
}

/** Everything that depends on which columns are in sight. */
export function paintHeading(heading: PoolHeading, model: GridModel, firstColumn: number, cellWidth: number): void {
  const { columns, whatIf, rows } = model;
  heading.cover.element.setAttribute("aria-rowindex", String(rows.length + 3));
  heading.whatIf.element.setAttribute("aria-rowindex", String(rows.length + 4));
  heading.whatIf.element.hidden = whatIf === null;
  if (whatIf) write(heading.whatIf.name, `If ${whatIfWords(whatIf)}`);
  heading.names.cells.forEach((cell, at) => {
    const place = firstColumn + at;
    const column = columns[place];
    if (!column) return;
    const startsGroup = place > 0 && columns[place - 1]?.groupCode !== column.groupCode;
    for (const line of Object.values(heading)) line.cells[at]?.classList.toggle("g", startsGroup);
    const link = cell.firstElementChild as HTMLAnchorElement;
    write(link, column.name);
    link.href = paths.competency(column.id);
    link.title = column.isCritical ? `${column.name}: critical` : column.name;
    paintGroup(heading.groups.cells[at], model, place, startsGroup || at === 0, cellWidth);
    const need = heading.needs.cells[at] as HTMLDivElement;
    write(need, `${column.requiredLevel}+`);
    paintFigure(heading.cover.cells[at] as HTMLDivElement, column.holders, column.minimum, column.name, false);
    const isWorse = column.after !== null && column.after < (column.holders ?? 0);
    paintFigure(heading.whatIf.cells[at] as HTMLDivElement, column.after, column.minimum, column.name, isWorse);
  });
}

/** The name of a group stands over its first column in sight and is as wide as the group. */
function paintGroup(
  cell: HTMLElement | undefined,
  { columns }: GridModel,
  place: number,
  isFirst: boolean,
  width: number,
) {
  if (!cell) return;
  const code = columns[place]?.groupCode ?? "";
  let end = place;
  while (isFirst && columns[end]?.groupCode === code) end += 1;
  cell.replaceChildren();
  if (!isFirst) return;
  const label = document.createElement("span");
  label.append(document.createElement("b"));
  write(label.firstElementChild as Element, groupName(code));
  label.style.width = `${(end - place) * width - 8}px`;
  cell.append(label);
}

function paintFigure(cell: HTMLElement, holders: number | null, minimum: number, name: string, isWorse: boolean): void {
  const isBelow = holders !== null && holders < minimum;
  const figure = `${holders ?? "?"}/${minimum}`;
  const tone = holders === null ? "cover-unknown" : isBelow ? (isWorse ? "cover-bad" : "cover-thin") : "";
  const g = cell.classList.contains("g") ? " g" : "";
  cell.className = `pool-figure${g}`;
  const sign = cell.firstElementChild ?? cell.appendChild(document.createElement("span"));
  sign.className = ["cover", tone, figure.length > 4 ? "cover-long" : ""].filter(Boolean).join(" ");
  write(sign, figure);
  const words =
    holders === null
      ? "unknown: nobody is rated"
      : `${formatCount(holders, "holder", "holders")}, minimum ${minimum}${isBelow ? ", below minimum" : ""}`;
  cell.setAttribute("aria-label", `${name}: ${words}`);
  cell.title = words;
}
