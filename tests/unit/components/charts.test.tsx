import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { EvidenceStrength } from "#app/components/charts/evidence-strength.tsx";
import { FreshnessBars } from "#app/components/charts/freshness-bars.tsx";
import { HundredDots } from "#app/components/charts/hundred-dots.tsx";
import { IntervalMini } from "#app/components/charts/interval-mini.tsx";
import { LevelShift } from "#app/components/charts/level-shift.tsx";
import { LineComparison } from "#app/components/charts/line-comparison.tsx";
import { LineTrend } from "#app/components/charts/line-trend.tsx";
import { PercentileInterval } from "#app/components/charts/percentile-interval.tsx";
import { ReasonsWaterfall } from "#app/components/charts/reasons-waterfall.tsx";
import { RiskZones } from "#app/components/charts/risk-zones.tsx";
import { serverHtml, show } from "./show.tsx";
import { tableOf, thousands, words } from "./shown-chart.tsx";

test("a chance is told for each base rate", () => {
  expect(tableOf(<HundredDots {...words} chance={{ point: 0.57, low: 0.404, high: 0.736 }} />)).toEqual([
    "45 of 100 promotions go well in general | 40 of 100",
    "60 of 100 promotions go well in general | 57 of 100",
    "75 of 100 promotions go well in general | 74 of 100",
  ]);
  expect(screen.getByText("57 in 100")).toBeTruthy();
});

test("a hundred dots are drawn, as many filled as go well under the cautious base rate", () => {
  const { container } = show(<HundredDots {...words} chance={{ point: 0.57, low: 0.4, high: 0.74 }} />);
  const dots = within(screen.getByRole("img", { name: /57 of a hundred/ }));
  expect(dots).toBeTruthy();
  expect(container.querySelectorAll(".dots circle")).toHaveLength(100);
  expect(container.querySelectorAll('.dots circle[opacity="1"]')).toHaveLength(40);
});

test("an unproven chance shows its range and no number of its own", () => {
  const rows = tableOf(<RiskZones {...words} level="unproven" chance={{ point: 0.64, low: 0.47, high: 0.79 }} />);
  expect(rows[1]).toBe("60 of 100 promotions go well in general | not shown");
  const picture = screen.getByRole("img", {
    name: "No single chance is shown: 47 to 79 of 100 across base rates, unproven",
  });
  expect(picture.textContent).not.toContain("64");
  expect(picture.querySelector(".zone-point")).toBeNull();
});

test("an unknown chance shows nothing but that", () => {
  const rows = tableOf(<RiskZones {...words} level="unknown" chance={{ point: 0.6, low: 0.45, high: 0.75 }} />);
  expect(rows.every((row) => row.endsWith("not shown"))).toBe(true);
  expect(screen.getByRole("img", { name: "No chance is shown: nothing is known yet" })).toBeTruthy();
});

test("the point of a risk stands in its zone with the range around it", () => {
  show(<RiskZones {...words} level="elevated" chance={{ point: 0.57, low: 0.4, high: 0.74 }} />);
  const picture = screen.getByRole("img", {
    name: "Chance that the promotion goes well: 57 of 100, in the elevated zone; 40 to 74 of 100 across base rates",
  });
  expect((picture.querySelector(".zone-point") as HTMLElement).style.left).toBe("57%");
});

test("a percentile interval names both ends, the guess and what is enough", () => {
  expect(tableOf(<PercentileInterval {...words} low={10.4} high={82} point={46} enough={41} />)).toEqual([
    "Lower end of the 80 % interval | 10th",
    "Best guess | 46th",
    "Upper end of the 80 % interval | 82nd",
    "Enough for this job | 41st",
  ]);
});

test("strength is compared with the levels of confidence and the most that can be reached", () => {
  expect(tableOf(<EvidenceStrength {...words} value={0.42} maximum={0.46} />)).toEqual([
    "Now | 0.42",
    "Medium confidence from | 0.38",
    "High confidence from | 0.50",
    "Most that evidence can reach | 0.46",
  ]);
  expect(screen.getByRole("img").textContent).not.toContain("high");
});

const reasons = [
  { key: "supervisor", label: "Supervisor", detail: "2 months old", value: 0.26 },
  { key: "work", label: "Work with others", value: -0.16 },
  { key: "peers", label: "Peers", value: -0.2 },
];

test("reasons add up to their sum", () => {
  expect(tableOf(<ReasonsWaterfall {...words} unit="SD" reasons={reasons} />)).toEqual([
    "Supervisor, 2 months old | +0.26",
    "Work with others | −0.16",
    "Peers | −0.20",
    "Sum | −0.10",
  ]);
});

test("a Recharts picture is drawn in the browser under its title, and its table is in the server's page", async () => {
  const chart = <ReasonsWaterfall {...words} unit="SD" reasons={reasons} size={{ width: 640 }} />;
  const html = await serverHtml(chart);
  expect(html).toContain('<td class="number">−0.16</td>');
  expect(html).not.toContain("recharts");
  show(chart);
  const picture = await screen.findByRole("application", {}, { timeout: 20_000 });
  expect(picture.querySelector("title")?.textContent).toBe("The picture");
  expect(picture.textContent).toContain("Work with others");
}, 30_000);

test("records are counted by state in every group", () => {
  expect(
    tableOf(<FreshnessBars {...words} groups={[{ key: "n", label: "Network", fresh: 22, stale: 6, notRated: 28 }]} />),
  ).toEqual(["Network | 22 | 6 | 28"]);
  expect(screen.getByRole("img", { name: "Network: 22 fresh, 6 stale, 28 not rated" })).toBeTruthy();
});

test("a line over time keeps its remarks and what it is compared with", () => {
  expect(
    tableOf(
      <LineTrend
        {...words}
        format={thousands}
        points={[
          { key: "may", label: "May", value: 53_300 },
          { key: "jun", label: "Jun", value: 61_200, note: "firewall project" },
        ]}
        reference={{ value: 53_500, label: "Plan" }}
      />,
    ),
  ).toEqual(["May | $53k | ", "Jun | $61k | firewall project", "Plan | $54k | compared with"]);
});

test("a small interval is read out in words and has a point only where one may be shown", () => {
  const { container } = show(
    <>
      <IntervalMini low={10} high={86} point={46} label="10th to 86th percentile" />
      <IntervalMini low={15} high={93} point={null} label="15th to 93rd percentile, unproven" />
    </>,
  );
  expect(screen.getByRole("img", { name: "10th to 86th percentile" }).querySelector("circle")).not.toBeNull();
  expect(screen.getByRole("img", { name: /unproven/ }).querySelector("circle")).toBeNull();
  expect(container.querySelectorAll("rect")).toHaveLength(2);
});

test.each([
  ["nothing to draw", [], "Nothing to draw yet."],
  ["a number that is none", [{ key: "a", label: "Peers", value: Number.NaN }], "These numbers cannot be drawn"],
])("a chart of %s says so instead of drawing", (_, list, message) => {
  show(<ReasonsWaterfall {...words} unit="SD" reasons={list} />);
  expect(screen.getByText(message, { exact: false })).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
});

test("the numbers can be downloaded where an address is given", () => {
  show(<FreshnessBars {...words} groups={[]} csvHref="/cover.csv" />);
  expect(screen.getByRole("link", { name: "Download as CSV" }).getAttribute("href")).toBe("/cover.csv");
});

test("a shift tells both levels and the difference, with a real minus where it falls", () => {
  const rows = tableOf(
    <LevelShift
      {...words}
      groups={[
        { title: "Leading", rows: [{ key: "money", label: "Managing money", from: 1.88, to: 3.38 }] },
        { title: "Technology", rows: [{ key: "faults", label: "Finding faults", from: 4, to: 2.5 }] },
      ]}
      fromName="System administrator"
      toName="IT manager"
      max={7}
      format={(value) => value.toFixed(2)}
    />,
  );
  expect(rows).toEqual(["Managing money | 1.88 | 3.38 | +1.50", "Finding faults | 4.00 | 2.50 | −1.50"]);
});

test("lines over the same places are told place by place, all of them in the file", () => {
  const line = (key: string, series: number, values: number[]) => ({
    key,
    name: `Rule ${key}`,
    shortName: key,
    series,
    values,
  });
  const rows = tableOf(
    <LineComparison
      {...words}
      lines={[line("a", 1, [59.5, 70, 77]), line("b", 2, [69.8, 70, 69.9])]}
      places={[0, 0.8, 1]}
      tablePlaces={[0, 1]}
      placeName="Correlation"
      ticks={[0, 1]}
      format={(value) => value.toFixed(1)}
      formatPlace={String}
    />,
  );
  expect(rows).toEqual(["0 | 59.5 | 69.8", "1 | 77.0 | 69.9"]);
  const file = screen.getByRole("link", { name: "Download as CSV" }).getAttribute("href") ?? "";
  expect(decodeURIComponent(file)).toContain("Correlation,Rule a,Rule b\r\n0,59.5,69.8\r\n0.8,70,70\r\n1,77,69.9\r\n");
});
