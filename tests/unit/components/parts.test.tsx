import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ConfidenceDots } from "#app/components/ui/confidence-dots.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { ErrorBody } from "#app/components/ui/error-body.tsx";
import { FactRow } from "#app/components/ui/fact-row.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Progress } from "#app/components/ui/progress.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { SegmentedLinks } from "#app/components/ui/segmented-links.tsx";
import { Steps } from "#app/components/ui/steps.tsx";
import { show } from "./show.tsx";

test("the question is the page's only level-one heading and the answer stands below it", () => {
  show(
    <PageHeader question="Who holds the network?" answer="One person does." meta={["14 people", null, "23 stale"]} />,
  );
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Who holds the network?");
  expect(screen.getByText("One person does.").tagName).toBe("P");
  expect(screen.getByText("23 stale")).toBeTruthy();
});

test.each([
  ["low", "Low risk", 1],
  ["moderate", "Moderate risk", 2],
  ["elevated", "Elevated risk", 3],
  ["high", "High risk", 4],
] as const)("a %s risk says its word and fills %s with %i bars", (level, word, bars) => {
  const { container } = show(<RiskLabel level={level} />);
  expect(container.textContent).toBe(word);
  expect(container.querySelectorAll('rect[opacity="1"]')).toHaveLength(bars);
});

test("unproven and unknown carry no bars that could be read as a degree of risk", () => {
  const { container } = show(
    <>
      <RiskLabel level="unproven" />
      <RiskLabel level="unknown" />
    </>,
  );
  expect(container.textContent).toBe("UnprovenUnknown");
  expect(container.querySelectorAll("rect")).toHaveLength(0);
});

test("confidence is said in words", () => {
  expect(show(<ConfidenceDots level="medium" />).container.textContent).toBe("Medium confidence");
});

test("a judgement's mark can be focused and is described by its explanation and the value it replaced", () => {
  show(<Mark kind="judgement" explanation="A guess for small firms." changedFrom="3 %" />);
  const mark = screen.getByRole("button", { name: "Our judgement" });
  mark.focus();
  expect(document.activeElement).toBe(mark);
  const words = document.getElementById(mark.getAttribute("aria-describedby") ?? "");
  expect(words?.textContent).toBe("Our judgement: A guess for small firms. Changed from 3 %.");
});

test("a published figure's mark links to where it is explained", () => {
  show(<Mark kind="published" explanation="Wage survey, May 2024." to="/method#pay" />);
  expect(screen.getByRole("link", { name: "Published figure" }).getAttribute("href")).toBe("/method#pay");
});

test("a table names its columns and each row by its header cell", () => {
  show(
    <DataTable
      caption="Cover"
      rows={[
        { name: "Routing", cover: "1 of 2" },
        { name: "Backup", cover: "3 of 2" },
      ]}
      rowKey={(row) => row.name}
      columns={[
        { key: "name", label: "Competency", header: true, cell: (row) => row.name },
        { key: "cover", label: "Cover", numeric: true, cell: (row) => row.cover },
      ]}
    />,
  );
  const table = screen.getByRole("table", { name: "Cover" });
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map((head) => head.textContent),
  ).toEqual(["Competency", "Cover"]);
  const row = within(table).getByRole("row", { name: /Routing/ });
  expect(within(row).getByRole("rowheader").textContent).toBe("Routing");
  expect(within(row).getByRole("cell").textContent).toContain("1 of 2");
});

test("a table without rows gives way to its empty state", () => {
  show(
    <DataTable
      caption="People"
      rows={[]}
      rowKey={() => ""}
      columns={[]}
      empty={
        <EmptyState reason="no-results" title="Nobody matches" actions={<a href="/people">Clear the filters</a>} />
      }
    />,
  );
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByText("No match")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Clear the filters" })).toBeTruthy();
});

test("a table that scrolls sideways can be reached by keyboard under its own name", () => {
  show(
    <DataTable
      scroll
      caption="Assumptions"
      rows={["a"]}
      rowKey={String}
      columns={[{ key: "a", label: "A", cell: String }]}
    />,
  );
  expect(screen.getByRole("region", { name: "Assumptions" }).tabIndex).toBe(0);
});

test("terms and their values stay pairs, the total last", () => {
  show(
    <DefinitionList
      label="In work"
      items={[{ term: "Given up", detail: "70 % of an engineer", description: "−1.03 FTE" }]}
      total={{ term: "Together", description: "−1.43 FTE" }}
    />,
  );
  expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual([
    "Given up70 % of an engineer",
    "Together",
  ]);
  expect(screen.getAllByRole("definition").map((value) => value.textContent)).toEqual(["−1.03 FTE", "−1.43 FTE"]);
});

test("steps tell which is current and which are done", () => {
  show(
    <Steps
      label="Progress"
      steps={[
        { label: "File", state: "done" },
        { label: "Columns", state: "current" },
        { label: "Done", state: "ahead" },
      ]}
    />,
  );
  const [first, second, third] = screen.getAllByRole("listitem");
  expect(first?.textContent).toBe("File, done");
  expect(second?.getAttribute("aria-current")).toBe("step");
  expect(third?.getAttribute("aria-current")).toBeNull();
});

test("progress reports its share, and none while the length is unknown", () => {
  show(
    <>
      <Progress label="Simulating" value={0.62} />
      <Progress label="Reading" />
    </>,
  );
  expect(screen.getByRole("progressbar", { name: "Simulating" }).getAttribute("aria-valuenow")).toBe("62");
  expect(screen.getByRole("progressbar", { name: "Reading" }).hasAttribute("aria-valuenow")).toBe(false);
});

test("a choice in the address is a set of links with the current one marked", () => {
  show(
    <SegmentedLinks
      label="What if"
      options={[
        { label: "Today", to: "?if=none", current: false },
        { label: "Person leaves", to: "?if=leaves", current: true },
      ]}
    />,
  );
  const choice = within(screen.getByRole("navigation", { name: "What if" }));
  expect(choice.getByRole("link", { name: "Person leaves" }).getAttribute("aria-current")).toBe("true");
  expect(choice.getByRole("link", { name: "Today" }).getAttribute("href")).toBe("/?if=none");
});

test("facts with an address are filters, the others are plain", () => {
  show(
    <FactRow
      label="Rows"
      facts={[
        { value: 14, label: "all rows", to: "?", current: true },
        { value: 2, label: "not imported" },
      ]}
    />,
  );
  expect(screen.getByRole("link", { name: "14 all rows" }).getAttribute("aria-current")).toBe("true");
  expect(screen.queryByRole("link", { name: /not imported/ })).toBeNull();
});

test("a level that nobody rated shows a question mark, never a zero", () => {
  show(
    <>
      <LevelCell level={null} label="Backup: not rated" />
      <LevelCell level={0} label="Routing: level 0 of 5" />
    </>,
  );
  expect(screen.getByRole("img", { name: "Backup: not rated" }).textContent).toBe("?");
  expect(screen.getByRole("img", { name: "Routing: level 0 of 5" }).textContent).toBe("0");
});

test.each([
  [403, "Your role does not open this page"],
  [404, "This page does not exist"],
  [409, "Somebody else changed this first"],
  [500, "Something failed on our side"],
  [503, "The database does not answer"],
  [418, "Something failed on our side"],
])("error %i says what failed and offers a way on", (status, title) => {
  show(<ErrorBody status={status} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
  expect(screen.getByRole("link", { name: "Go to the overview" }).getAttribute("href")).toBe("/");
});
