import { type RefObject, useEffect, useState } from "react";
import { useReader } from "#app/components/page/reader.ts";
import type { ChartTable } from "../chart-figure.tsx";
import { csvAddress } from "../csv-address.ts";
import { saveCsv, savePng, saveSvg } from "./save-picture.ts";

interface SaveControlProps {
  figure: RefObject<HTMLElement>;
  title: string;
  /** Null where the page offers a file with more digits. */
  table: ChartTable | null;
}

/** Saves the picture, or its numbers, as a file. Where no script runs there is nothing to press. */
export function SaveControl({ figure, title, table }: SaveControlProps) {
  const { today } = useReader();
  const [state, setState] = useState<"hidden" | "ready" | "failed">("hidden");
  useEffect(() => setState("ready"), []);
  if (state === "hidden") return null;
  const drawn = (save: (element: HTMLElement) => void | Promise<void>) => async () => {
    try {
      if (figure.current) await save(figure.current);
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  return (
    <fieldset className="figure-save">
      <legend className="visually-hidden">Save “{title}” as a file</legend>
      <span aria-hidden="true">Save as</span>
      <button type="button" onClick={drawn((element) => saveSvg(element, title, today))}>
        SVG
      </button>
      <button type="button" onClick={drawn((element) => savePng(element, title, today))}>
        PNG
      </button>
      {table ? (
        <button type="button" onClick={drawn(() => saveCsv(addressOf(table), title, today))}>
          CSV
        </button>
      ) : null}
      {state === "failed" ? <span role="status">This browser could not draw the file.</span> : null}
    </fieldset>
  );
}

const addressOf = ({ columns, rows }: ChartTable): string =>
  csvAddress(
    columns,
    rows.map(({ header, cells }) => [header, ...cells]),
  );
