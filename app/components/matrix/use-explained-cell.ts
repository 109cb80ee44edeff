import { useCallback, useEffect, useRef, useState } from "react";
import { paths } from "#app/lib/paths.ts";
import type { ExplainedCell } from "./cell-popover.tsx";
import { readCells } from "./cell-words.ts";
import type { GridModel } from "./grid-model.ts";
import type { MatrixRowView } from "./matrix-view.ts";

/** A cell by person and column, with where it stands. */
export interface AskedCell {
  row: number;
  column: number;
  box: ExplainedCell["box"];
}

/**
 * What stands behind one cell, asked of the server when somebody wants to know and kept for the visit. Scrolling and
 * Escape put it away.
 */
export function useExplainedCell(model: GridModel) {
  const [explained, setExplained] = useState<ExplainedCell | null>(null);
  const rows = useRef(new Map<string, Promise<MatrixRowView | null>>());
  const asked = useRef(0);
  const hide = useCallback(() => {
    asked.current += 1;
    setExplained(null);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another what-if or filter has other cells there
  useEffect(hide, [model, hide]);
  useEffect(() => {
    if (!explained) return;
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && hide();
    window.addEventListener("keydown", onKey);
    window.addEventListener("scroll", hide, true);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("scroll", hide, true);
    };
  }, [explained, hide]);

  async function explain({ row, column, box }: AskedCell): Promise<void> {
    const person = model.people[model.rows[row] ?? -1];
    const shown = model.columns[column];
    if (!person || !shown) return hide();
    asked.current += 1;
    const mine = asked.current;
    const known = rows.current.get(person.id) ?? readRow(person.id, model.address.on);
    rows.current.set(person.id, known);
    const whole = await known;
    if (!whole) rows.current.delete(person.id);
    if (!whole || asked.current !== mine) return;
    const place = model.places[column] ?? -1;
    const one = {
      ...whole,
      levels: whole.levels[place] ?? "?",
      marks: whole.marks[place] ?? "?",
      evidence: whole.evidence.split(",")[place] ?? "",
    };
    const [cell] = readCells(one, [shown], model.whatIf?.person.id === person.id);
    if (cell) setExplained({ row: one, column: shown, cell, box });
  }
  return { explained, explain, hide };
}

/** Null where the server does not answer: the cell then simply stays without an explanation. */
async function readRow(personId: string, on: string | undefined): Promise<MatrixRowView | null> {
  try {
    const response = await fetch(paths.matrixRow(personId, { on }));
    return response.ok ? ((await response.json()) as MatrixRowView) : null;
  } catch {
    return null;
  }
}
