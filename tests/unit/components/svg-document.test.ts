// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { fileNameOf, svgDocument, wrapWords } from "#app/components/charts/saving/svg-document.ts";

const ink = { text: "rgb(1, 2, 3)", muted: "rgb(4, 5, 6)", paper: "rgb(255, 255, 255)" };

describe("the file of a chart", () => {
  const text = svgDocument({
    title: "Cost & cover <now>",
    finding: `Managed is "cheapest" in 62 of 100. ${"More words follow here. ".repeat(12)}`,
    source: "Rightrung, 2026-11-22",
    width: 400.4,
    height: 200,
    body: '<circle cx="10" cy="10" r="5" fill="rgb(9, 9, 9)"/>',
    ink,
  });

  it("is one well-formed picture with title, finding and source, and nothing from outside", () => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    expect(parsed.documentElement.tagName).toBe("svg");
    expect(text).toContain("<title>Cost &amp; cover &lt;now&gt;</title>");
    expect(text).toContain("Rightrung, 2026-11-22");
    expect(text).not.toMatch(/var\(|href|url\(|class=|style=/);
    expect(text.match(/<text /g)?.length).toBeGreaterThan(5);
  });

  it("leaves room for every line below the picture", () => {
    const height = Number(text.match(/ height="(\d+)"/)?.[1]);
    const lowest = Math.max(...[...text.matchAll(/<text x="24" y="([\d.]+)"/g)].map(([, y]) => Number(y)));
    expect(lowest).toBeLessThan(height - 20);
    expect(lowest).toBeGreaterThan(24 + 24 + 200);
    expect(text).toContain('width="449"');
  });

  it("breaks words into lines that fit, and a longer word stands alone", () => {
    expect(wrapWords("one two three", 60, 12)).toEqual(["one two", "three"]);
    expect(wrapWords("a incomprehensibilities b", 40, 12)).toEqual(["a", "incomprehensibilities", "b"]);
    expect(wrapWords("  ", 40, 12)).toEqual([]);
  });

  it("is named after its title and day", () => {
    expect(fileNameOf("Chance, by base rate", "2026-11-22", "svg")).toBe("chance-by-base-rate-2026-11-22.svg");
    expect(fileNameOf("Überblick: Größe?", "", "png")).toBe("überblick-größe.png");
    expect(fileNameOf("…", "", "csv")).toBe("chart.csv");
  });
});
