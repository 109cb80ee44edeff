import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { BreakEvenStrip } from "#app/components/charts/break-even-strip.tsx";
import { CheaperMap } from "#app/components/charts/cheaper-map.tsx";
import { CheapestShares } from "#app/components/charts/cheapest-shares.tsx";
import { CostComponents } from "#app/components/charts/cost-components.tsx";
import { CumulativeFan } from "#app/components/charts/cumulative-fan.tsx";
import { Tornado } from "#app/components/charts/tornado.tsx";
import { rowsOf, serverHtml, show } from "./show.tsx";
import { tableOf, thousands, words } from "./shown-chart.tsx";

const fan = {
  options: [
    { key: "a", name: "Promote", series: 1, p10: [1000, 2000, 3000], p50: [2000, 4000, 6000], p90: [3000, 6000, 9000] },
    {
      key: "b",
      name: "Managed",
      series: 4,
      p10: [2000, 3000, 4000],
      p50: [3000, 4000, 5000],
      p90: [4000, 8000, 11000],
    },
  ],
  leading: ["a", "b"],
  format: thousands,
};

test("cost over time is told by low, middle and high for each option, and the ends stand beside it without scripts", async () => {
  expect(tableOf(<CumulativeFan {...words} {...fan} />)).toEqual([
    "Promote | $3k · $6k · $9k",
    "Managed | $4k · $5k · $11k",
  ]);
  const html = await serverHtml(<CumulativeFan {...words} {...fan} />);
  expect(html).toContain("Range at month");
});

test("cost components add up to the total of each option and leave out parts that nobody has", () => {
  show(
    <CostComponents
      {...words}
      format={thousands}
      options={[
        { key: "a", name: "Promote", amounts: { people: 2_133_000, tools: 383_000 } },
        { key: "b", name: "Managed", amounts: { people: 675_000, provider: 1_533_000 } },
      ]}
    />,
  );
  const table = screen.getByRole("table", { name: "The picture" });
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map((head) => head.textContent),
  ).toEqual(["Option", "People", "Provider", "Tools and monitoring", "Total"]);
  expect(rowsOf(table)).toEqual(["Promote | $2133k | $0k | $383k | $2516k", "Managed | $675k | $1533k | $0k | $2208k"]);
});

test("drivers are sorted by their swing, with both ends and whether they flip the answer", () => {
  show(
    <Tornado
      {...words}
      a="managed"
      b="promote"
      base={-57_000}
      format={thousands}
      rows={[
        { key: "users", label: "Users", low: -98_000, high: 13_000, lowInput: "172", highInput: "196", flips: true },
        { key: "fee", label: "Fee", low: -220_000, high: 201_000, lowInput: "$155", highInput: "$214", flips: true },
        { key: "rise", label: "Rise", low: -104_000, high: -21_000, lowInput: "0 %", highInput: "7 %", flips: false },
      ]}
    />,
  );
  expect(rowsOf(screen.getByRole("table", { name: "The picture: managed less promote" }))).toEqual([
    "Fee | $155 | −$220k | $214 | +$201k | yes",
    "Users | 172 | −$98k | 196 | +$13k | yes",
    "Rise | 0 % | −$104k | 7 % | −$21k | no",
  ]);
  expect(screen.getByText("line: everything at its middle, −$57k")).toBeTruthy();
});

test("break-even is a list of intervals in order", () => {
  const rows = tableOf(
    <BreakEvenStrip
      {...words}
      unit="users"
      from={60}
      to={320}
      a={{ name: "Managed", series: 4 }}
      b={{ name: "Promote", series: 1 }}
      aCheaper={[
        [60, 191],
        [201, 235],
      ]}
      bCheaper={[
        [192, 200],
        [236, 320],
      ]}
      today={{ value: 180, low: 172, high: 196 }}
    />,
  );
  expect(rows).toEqual(["60–191 | Managed", "192–200 | Promote", "201–235 | Managed", "236–320 | Promote"]);
  expect(screen.getByText("today 180, 172–196")).toBeTruthy();
});

test("rare futures are below one, not none, and an option that is not comparable says so", () => {
  const rows = tableOf(
    <CheapestShares
      {...words}
      shares={[
        { key: "a", name: "Promote", series: 1, share: 0.3 },
        { key: "b", name: "Hire", series: 2, share: 0.004 },
        { key: "c", name: "Stay", series: 3, share: null },
        { key: "d", name: "Managed", series: 4, share: 0.696 },
      ]}
    />,
  );
  expect(rows).toEqual(["Promote | 30", "Hire | < 1", "Stay | not comparable", "Managed | 70"]);
  expect(
    screen.getByRole("img", { name: "Out of 100 futures the cheapest is: Managed 70, Promote 30, Hire < 1" }),
  ).toBeTruthy();
});

test("a chart that is being computed announces it and keeps its finding", () => {
  show(<CumulativeFan {...words} {...fan} state="loading" stateMessage="6,200 of 10,000 futures" />);
  expect(screen.getByRole("status").textContent).toBe("6,200 of 10,000 futures");
  expect(screen.getByText("What it shows.")).toBeTruthy();
});

test("a map of two figures tells every cell in words, the dearest row first", () => {
  const rows = tableOf(
    <CheaperMap
      {...words}
      a={{ name: "In house", series: 1 }}
      b={{ name: "Managed", series: 2 }}
      x={{ title: "users", values: [60, 120], format: String, today: 1 }}
      y={{ title: "Fee", values: [100, 200], format: (fee) => `$${fee}`, today: 0 }}
      cells={[
        ["b", "close"],
        ["a", "a"],
      ]}
    />,
  );
  expect(rows).toEqual(["$200 | In house | In house", "$100 | Managed | Too close to call"]);
  expect(screen.getByText("outlined: today")).toBeTruthy();
});
