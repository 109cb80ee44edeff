import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type GridQuery, gridModel } from "#app/components/matrix/grid-model.ts";
import { LargeGrid } from "#app/components/matrix/large-grid.tsx";
import { NoRowFits } from "#app/components/matrix/matrix-empty.tsx";
import { packMatrix, unpackMatrix } from "#app/domain/competency/packed-matrix.ts";
import { show } from "#tests/unit/components/show.tsx";
import { column, whatIf } from "./matrix-examples.ts";

const everybody: GridQuery = {
  text: "",
  department: "",
  title: "",
  state: "",
  sort: "name",
  managerId: "",
  competencyId: "",
  group: "",
};
const person = (id: string, name: string) => ({ id, name, title: "Engineer", department: "IT", managerId: null });
const matrix = unpackMatrix(
  packMatrix(
    ["routing", "wireless", "servers"],
    [person("aiko", "Aiko <b>Tanabe"), person("marta", "Marta Lindqvist"), person("priya", "Priya Raman")],
    [],
    ["M?.", "VTe", "???"],
  ),
);
const allColumns = [
  column({ soleExpertId: "marta", goes: true, after: 0 }),
  column({ id: "wireless", name: "Wireless" }),
  column({ id: "servers", name: "Servers", groupCode: "platform", holders: null }),
];
const model = (query: Partial<GridQuery> = {}, asked = {}) =>
  gridModel({ matrix, allColumns, whatIf: null, address: { group: "network" }, ...asked }, { ...everybody, ...query });

const people = () => [...document.querySelectorAll(".pool-person")];
const cells = (line: number) => [...(people()[line]?.querySelectorAll<HTMLElement>("[role='gridcell']") ?? [])];

describe("the grid of a large organisation", () => {
  it("shows each cell as its sign, with names taken as text", () => {
    show(<LargeGrid model={model()} />);
    expect(people().map((line) => line.querySelector(".pool-link")?.textContent)).toEqual([
      "Aiko <b>Tanabe",
      "Marta Lindqvist",
      "Priya Raman",
    ]);
    expect(cells(0).map(({ textContent }) => textContent)).toEqual(["3", "?", "·"]);
    expect(cells(1).map(({ className }) => className)).toEqual(["pool-cell l5 x", "pool-cell l4 s", "pool-cell c g"]);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("6");
    expect(cells(2)[1]?.getAttribute("aria-colindex")).toBe("3");
  });

  it("names cells in words, and the cover too", async () => {
    show(<LargeGrid model={model()} />);
    act(() => cells(1)[0]?.focus());
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Marta Lindqvist, Routing: level 5; sole expert");
    await act(async () => fireEvent.keyDown(document.activeElement as Element, { key: "ArrowRight" }));
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Marta Lindqvist, Wireless: level 4, stale");
    await act(async () => fireEvent.keyDown(document.activeElement as Element, { key: "End", ctrlKey: true }));
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Servers: unknown: nobody is rated");
  });

  it("marks what goes with the person of a what-if, who is there whoever else is filtered", () => {
    const shown = model({ text: "priya" }, { whatIf: whatIf() });
    expect(shown.total).toBe(1);
    show(<LargeGrid model={shown} />);
    expect(people().map((line) => line.querySelector(".pool-link")?.textContent)).toEqual([
      "Marta Lindqvist",
      "Priya Raman",
    ]);
    expect(people()[0]?.classList.contains("pool-leaving")).toBe(true);
    expect(cells(0)[0]?.className).toContain("o");
    expect(people()[0]?.querySelector(".matrix-ask")?.getAttribute("href")).toBe("/matrix?group=network");
    expect(people()[1]?.querySelector(".matrix-ask")?.getAttribute("href")).toBe(
      "/matrix?group=network&promoted=priya",
    );
    expect(document.body.textContent).toContain("If Marta Lindqvist is promoted");
  });

  it("is a whole table on paper", () => {
    show(<LargeGrid model={model()} />);
    expect(document.querySelector("table")).toBeNull();
    act(() => {
      window.dispatchEvent(new Event("beforeprint"));
    });
    const rows = [...document.querySelectorAll("tbody tr")];
    expect(rows).toHaveLength(3);
    expect(rows[1]?.textContent).toContain("5 sole expert");
    act(() => {
      window.dispatchEvent(new Event("afterprint"));
    });
    expect(document.querySelector("table")).toBeNull();
  });
});

describe("a filter that nobody fits", () => {
  it("says which one to drop and how many that brings back", () => {
    const empty = model({ text: "nobody", department: "IT" });
    expect(empty.rows).toEqual([]);
    show(
      <NoRowFits
        address={{ q: "nobody", department: "IT" }}
        names={{ managers: [], competencies: [] }}
        drops={empty.drops}
      />,
    );
    const links = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
    expect(links).toEqual([
      ["Drop “nobody”: 3 people", "/matrix?department=IT"],
      ["Show everybody", "/matrix"],
    ]);
  });
});
