import { describe, expect, it } from "vitest";
import { cellBasis, cellSentence, dayFormat, readCells } from "#app/components/matrix/cell-words.ts";
import { column, row } from "./matrix-examples.ts";

const formatDay = dayFormat("en-GB");
const columns = [
  column({ id: "wms", name: "Warehouse system" }),
  column({ id: "edi" }),
  column({ id: "sql" }),
  column({ id: "lan" }),
];
const lena = row({
  id: "lena",
  name: "Lena Brandt",
  levels: "534?",
  marks: "Fsc?",
  evidence: "su1pe2@20677,te1@19900,se1@20700,",
});

describe("the cells of a row", () => {
  const cells = readCells(lena, [{ ...columns[0]!, soleExpertId: "lena" }, ...columns.slice(1)], false);

  it("say what stands behind a level: sources as counts, the newest day and how long it is fresh", () => {
    expect(cellBasis(cells[0]!, formatDay)).toBe("1 supervisor, 2 peers; newest 12 Aug 2026; fresh until 10 Feb 2028");
  });

  it("say since when a level is stale", () => {
    expect(cellBasis(cells[1]!, formatDay)).toBe("1 test; newest 26 Jun 2024; stale since 25 Dec 2025");
  });

  it("keep a claim apart from a rating", () => {
    expect(cells[2]!.sign).toBe("4?");
    expect(cellBasis(cells[2]!, formatDay)).toBe("the person’s own word of 4 Sept 2026, not counted");
  });

  it("call unknown unknown, not zero", () => {
    expect(cells[3]!.sign).toBe("?");
    expect(cellBasis(cells[3]!, formatDay)).toBe("not rated: unknown, not zero");
  });

  it("name person, competency and sole expert for a screen reader", () => {
    expect(cellSentence(cells[0]!, lena, columns[0]!, formatDay)).toBe(
      "Lena Brandt, Warehouse system: level 5; sole expert; 1 supervisor, 2 peers; newest 12 Aug 2026; fresh until 10 Feb 2028",
    );
  });

  it("say that a level goes only where it is held and the what-if takes it", () => {
    const [goes, stays] = readCells(
      lena,
      [{ ...columns[0]!, goes: true }, columns[1]!, columns[2]!, columns[3]!],
      true,
    );
    expect(cellSentence(goes!, lena, columns[0]!, formatDay)).toContain("goes under this what-if");
    expect(cellSentence(stays!, lena, columns[1]!, formatDay)).not.toContain("goes");
  });
});
