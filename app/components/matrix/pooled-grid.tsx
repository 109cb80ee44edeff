import { useMemo, useRef } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { CellPopover } from "./cell-popover.tsx";
import { cellSentence, dayFormat } from "./cell-words.ts";
import type { GridModel } from "./grid-model.ts";
import { MatrixIcons } from "./matrix-icons.tsx";
import { useExplainedCell } from "./use-explained-cell.ts";
import { usePool } from "./use-pool.ts";
import { usePoolActs } from "./use-pool-acts.ts";

/**
 * Everybody × every competency, drawn with a fixed number of cells whatever the size of the organisation. React makes
 * the frame; the cells belong to the pool.
 */
export function PooledGrid({ model }: { model: GridModel }) {
  const { locale } = useReader();
  const formatDay = useMemo(() => dayFormat(locale), [locale]);
  const grid = useRef<HTMLDivElement>(null);
  const focus = usePool(grid, model);
  const { explained, explain, hide } = useExplainedCell(model);
  const acts = usePoolActs({ focus, model, explain, hide, isShown: explained !== null });
  return (
    <div className="matrix-frame no-print">
      <MatrixIcons />
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot place a few lines among thousands */}
      <div
        ref={grid}
        className="pool"
        role="grid"
        aria-readonly="true"
        aria-label="Competency matrix"
        onKeyDown={acts.onKeyDown}
        onClick={acts.onClick}
        onMouseOver={acts.onMouseOver}
        onMouseLeave={acts.onMouseLeave}
        onFocus={acts.onFocus}
      />
      <p className="visually-hidden" role="status">
        {explained ? cellSentence(explained.cell, explained.row, explained.column, formatDay) : ""}
      </p>
      {explained ? <CellPopover {...explained} formatDay={formatDay} /> : null}
    </div>
  );
}
