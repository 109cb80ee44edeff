import { useLocation } from "@remix-run/react";
import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MatrixTable } from "#app/components/matrix/matrix-table.tsx";
import { serverHtml, show } from "#tests/unit/components/show.tsx";
import { column, row, whatIf } from "./matrix-examples.ts";

const columns = [column(), column({ id: "wireless", name: "Wireless" })];
const rows = [
  row({ id: "aiko", name: "Aiko Tanabe", levels: "3?", marks: "f?", evidence: "su1pe2@20677," }),
  row({ levels: "54", marks: "FF", evidence: "su1@20700,su1@20700" }),
];
const sheet = (props = {}) => (
  <>
    <MatrixTable columns={columns} rows={rows} whatIf={null} address={{}} {...props} />
    <Address />
  </>
);

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

const press = (key: string) => act(async () => fireEvent.keyDown(document.activeElement ?? document.body, { key }));
const focused = () => document.activeElement;
const firstCell = () => document.querySelector<HTMLElement>("tbody td");

describe("the matrix on the keyboard", () => {
  it("is reached by Tab once, at its first cell", () => {
    show(sheet());
    const stops = [...document.querySelectorAll<HTMLElement>("table [tabindex='0'], table a:not([tabindex='-1'])")];
    expect(stops).toEqual([firstCell()]);
    expect(screen.getByRole("grid")).toBeTruthy();
  });

  it("moves from cell to cell with the arrow keys and says what each is", async () => {
    show(sheet());
    act(() => firstCell()?.focus());
    expect(focused()?.getAttribute("aria-label")).toBe(
      "Aiko Tanabe, Routing: level 3; 1 supervisor, 2 peers; newest 12 Aug 2026; fresh until 10 Feb 2028",
    );
    await press("ArrowRight");
    expect(focused()?.getAttribute("aria-label")).toBe("Aiko Tanabe, Wireless: not rated: unknown, not zero");
    await press("ArrowDown");
    expect(focused()?.getAttribute("aria-label")).toContain("Marta Lindqvist, Wireless: level 4");
    await press("Home");
    expect(focused()?.textContent).toBe("Marta Lindqvist");
    expect(document.querySelectorAll("table [tabindex='0']")).toHaveLength(1);
  });

  it("shows the explanation of the cell with the focus, and hides it on Escape", async () => {
    show(sheet());
    act(() => firstCell()?.focus());
    expect(document.querySelector(".matrix-popover")?.textContent).toContain("Assessed by1 supervisor, 2 peers");
    await act(async () => fireEvent.keyDown(window, { key: "Escape" }));
    expect(document.querySelector(".matrix-popover")).toBeNull();
  });

  it("opens the person with Enter", async () => {
    show(sheet());
    act(() => firstCell()?.focus());
    await press("Enter");
    expect(screen.getByRole("status").textContent).toBe("/people/aiko");
  });

  it("asks what if with P and L, keeping the filter, and ends it with the same key", async () => {
    const { unmount } = show(sheet({ address: { group: "network" } }));
    act(() => firstCell()?.focus());
    await press("p");
    expect(screen.getByRole("status").textContent).toBe("/matrix?group=network&promoted=aiko");
    await press("l");
    expect(screen.getByRole("status").textContent).toBe("/matrix?group=network&without=aiko");
    unmount();
    show(sheet({ address: { promoted: "aiko" } }));
    act(() => firstCell()?.focus());
    await press("p");
    expect(screen.getByRole("status").textContent).toBe("/matrix");
  });
});

describe("the matrix without scripts", () => {
  it("is a plain table of links with the explanation as a hint", async () => {
    const html = await serverHtml(sheet());
    expect(html).not.toContain('role="grid"');
    expect(html).toContain('href="/matrix?promoted=marta"');
    expect(html).toContain('title="1 supervisor, 2 peers; newest 12 Aug 2026; fresh until 10 Feb 2028"');
    expect(html).toContain('aria-label="Competency matrix"');
  });

  it("has a second cover row under a what-if, worse figures marked in words too", async () => {
    const goes = [column({ goes: true, after: 0 }), column({ id: "wireless", holders: 3, after: 3 })];
    const html = await serverHtml(sheet({ columns: goes, whatIf: whatIf() }));
    expect(html).toContain("If Marta Lindqvist is promoted");
    expect(html).toContain('class="cover cover-bad"');
    expect(html).toContain("below minimum");
    expect(html.match(/cover-bad/g)).toHaveLength(1);
  });

  it("shows the cover as unknown where nobody is rated", async () => {
    const html = await serverHtml(sheet({ columns: [column({ holders: null })] }));
    expect(html).toContain("unknown: nobody is rated");
    expect(html).not.toContain("0/2");
  });
});
