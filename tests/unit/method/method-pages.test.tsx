import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { AssumptionTable } from "#app/components/method/assumption-table.tsx";
import { ChanceRules } from "#app/components/method/chance-rules.tsx";
import { CostRules } from "#app/components/method/cost-rules.tsx";
import { EvidenceRules } from "#app/components/method/evidence-rules.tsx";
import { LedgerRules } from "#app/components/method/ledger-rules.tsx";
import { LevelRules } from "#app/components/method/level-rules.tsx";
import { PARAMETER_GROUPS, parametersOf } from "#app/components/method/promotion-parameter-groups.ts";
import { SOURCES } from "#app/components/method/sources.ts";
import { ERROR_VARIANCE } from "#app/domain/competency/level-parameters.ts";
import { defaultsFor } from "#app/domain/cost/defaults.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { serverHtml } from "#tests/unit/components/show.tsx";

const parameters = Object.entries(PROMOTION_PARAMETERS.values);
/** Text as a reader sees it: without the marks that React leaves between its pieces. */
const page = async (element: ReactNode) => (await serverHtml(element)).replaceAll("<!-- -->", "");
const count = (html: string, part: string) => html.split(part).length - 1;

describe("the page about promotions", async () => {
  const html = await page(
    <>
      <EvidenceRules />
      <ChanceRules />
      <LedgerRules />
    </>,
  );

  it("lists every value of the model once, each with an anchor that a mark can link to", () => {
    const listed = PARAMETER_GROUPS.flatMap((group) => parametersOf(group, PROMOTION_PARAMETERS).map(({ id }) => id));
    expect([...listed].sort()).toEqual(parameters.map(([id]) => id).sort());
    expect(parameters.filter(([id]) => count(html, `id="${id}"`) !== 1).map(([id]) => id)).toEqual([]);
  });

  it("has a section for each rule", () => {
    const sections = [
      "goes-well",
      "evidence",
      "standardise",
      "validity",
      "posterior",
      "chance",
      "label",
      "star",
      "ledger",
      "next-evidence",
      "advice",
    ];
    expect(sections.filter((id) => count(html, `id="${id}"`) !== 1)).toEqual([]);
  });

  it("works its rules with the numbers that the model gives", () => {
    expect(html).toContain("so x = 1.68");
    expect(html).toContain("three peers together reach r = 0.331");
    expect(html).toContain("a chance of 0.385 of");
    for (const chance of ["0.75 (0.61 to 0.87)", "0.64 (0.47 to 0.79)", "0.31 (0.17 to 0.50)", "0.92 (0.83 to 0.97)"]) {
      expect(html).toContain(chance);
    }
  });
});

describe("the sources", () => {
  it("name every publication that a value refers to", () => {
    const authors = SOURCES.map((source) => source.authors.split(/[,&]/)[0]?.trim() ?? "");
    const cited = parameters.flatMap(([, { mark, source }]) => (mark === "P" ? [source] : []));
    expect(cited.filter((source) => !authors.some((author) => source.includes(author)))).toEqual([]);
  });
});

describe("the page about levels", async () => {
  const html = await page(<LevelRules />);

  it("lists the error of every source that counts, and works the examples", () => {
    for (const source of Object.keys(ERROR_VARIANCE)) expect(html).toContain(`id="error-variance.${source}"`);
    for (const chance of ["0.699", "0.665", "0.726"]) expect(html).toContain(chance);
    expect(html).toContain("3.20");
    expect(html).toContain("claimed, not counted");
  });
});

describe("the page about costs", () => {
  it("works break-even, present value and the price of a reversal", async () => {
    const html = await page(<CostRules />);
    expect(html).toContain("60 to 75, 134 to 150, 181 to 225, 255 to 300, 302 to 500");
    expect(html).toContain("count as 929 today");
    expect(html).toContain("0.20");
  });

  it("lists every default with its date, and leaves dollars out for a firm elsewhere", async () => {
    const inUs = defaultsFor({ country: "US", currency: "USD", headcount: 60 });
    const abroad = defaultsFor({ country: "DE", currency: "EUR", headcount: 60 });
    const html = await page(<AssumptionTable assumptions={inUs} />);
    expect(inUs.filter(({ id }) => count(html, `id="${id}"`) !== 1)).toEqual([]);
    expect(html).toContain("60,320 · 96,800 · 150,320");
    const empty = await page(<AssumptionTable assumptions={abroad} />);
    expect(count(empty, ">empty<")).toBe(abroad.filter(({ value }) => value === null).length);
    expect(empty).toContain("in the US: 60,320 · 96,800 · 150,320");
  });
});
