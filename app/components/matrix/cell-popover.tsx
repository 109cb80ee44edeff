import { formatCount } from "#app/lib/format.ts";
import type { CellView, DayFormat } from "./cell-words.ts";
import type { MatrixColumnView, MatrixRowView } from "./matrix-view.ts";

export interface ExplainedCell {
  row: MatrixRowView;
  column: MatrixColumnView;
  cell: CellView;
  /** Where the cell stands in the window. */
  box: { left: number; top: number; bottom: number };
}

const WIDTH = 288;
const ROOM_BELOW = 220;

/** The explanation of one cell beside it; what it says is also the cell's name for screen readers. */
export function CellPopover({ row, column, cell, box, formatDay }: ExplainedCell & { formatDay: DayFormat }) {
  const above = box.bottom + ROOM_BELOW > window.innerHeight && box.top > ROOM_BELOW;
  const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8));
  const style = above
    ? { left, bottom: window.innerHeight - box.top + 6, width: WIDTH }
    : { left, top: box.bottom + 6, width: WIDTH };
  return (
    <div className="popover matrix-popover" style={style} aria-hidden="true">
      <b>
        {row.name} · {column.name} · {cell.sign}
      </b>
      <dl>
        {facts(cell, column, formatDay).map(([term, description]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function facts(cell: CellView, column: MatrixColumnView, formatDay: DayFormat): [string, string][] {
  const need: [string, string] = [
    "Team needs",
    `${formatCount(column.minimum, "person", "people")} at ${column.requiredLevel} or above`,
  ];
  if (cell.newestDay === null) return [["Level", "Not rated: unknown, not zero"], need];
  const newest: [string, string] = ["Newest", formatDay(cell.newestDay)];
  if (cell.state === "claimed") return [["Level", "The person’s own word: shown, not counted"], newest, need];
  if (cell.state === "hidden") {
    return [
      ["Level", "Not shown: it would give away what single colleagues said"],
      ["Assessed by", cell.sources],
      newest,
      need,
    ];
  }
  const until = formatDay(cell.lastFreshDay ?? 0);
  return [
    ["Assessed by", cell.sources],
    newest,
    cell.state === "fresh" ? ["Fresh until", until] : ["Stale since", `${until}: shown, not counted in the cover`],
    need,
    ["Holds it", heldWords(cell, column)],
  ];
}

function heldWords(cell: CellView, column: MatrixColumnView): string {
  if (!cell.held) return Number(cell.sign) < column.requiredLevel ? "no" : "not surely enough to count";
  if (cell.state === "stale") return "yes, on evidence that is out of date";
  return cell.sole ? "yes, as the only one" : "yes";
}
