import { describe, expect, it } from "vitest";
import { matrixBodyHtml } from "#app/components/matrix/matrix-body-html.ts";
import { column, row, whatIf } from "./matrix-examples.ts";

const body = (details: Partial<Parameters<typeof matrixBodyHtml>[0]> = {}) =>
  matrixBodyHtml({ columns: [column()], rows: [row()], whatIf: null, address: {}, locale: "en-GB", ...details });

describe("the rows as HTML", () => {
  it("let no name and no title through as markup", () => {
    const html = body({ rows: [row({ name: `<script>alert("1")</script>`, title: "O'Hara & Sons <b>" })] });
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(html).toContain("O&#39;Hara &amp; Sons &lt;b&gt;");
  });

  it("say stale, claimed, unknown and sole expert in words, not by colour alone", () => {
    const columns = [column(), column({ id: "b" }), column({ id: "c" }), column({ id: "d", soleExpertId: "marta" })];
    const html = body({
      columns,
      rows: [row({ levels: "43?5", marks: "Sc?F", evidence: "su1@20000,se1@20001,,su1@20700" })],
    });
    for (const words of ["4<i> stale</i>", "3?<i> claimed</i>", "?<i> not rated</i>", "5<i> sole expert</i>"]) {
      expect(html).toContain(words);
    }
  });

  it("keep the filters of the address in what a click asks", () => {
    const html = body({ address: { group: "network", q: "a&b", without: "joan" } });
    expect(html).toContain('href="/matrix?group=network&amp;q=a%26b&amp;promoted=marta"');
  });

  it("strike out only the cells that go with the person of the what-if", () => {
    const columns = [column({ goes: true }), column({ id: "coaching", kind: "leadership", groupCode: "leadership" })];
    const rows = [row({ levels: "54", marks: "FF", evidence: "su1@20700,su1@20700" })];
    const html = body({ columns, rows, whatIf: whatIf() });
    expect(html).toContain('class="matrix-leaving"');
    expect(html.match(/class="l5 o"/g)).toHaveLength(1);
    expect(html).toContain('class="l4 g"');
  });
});
