import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { TeamPicture } from "#app/components/charts/team-picture.tsx";
import { TeamPictureDrawing } from "#app/components/charts/team-picture-drawing.tsx";
import { rowsOf, serverHtml, show } from "./show.tsx";

const people = [
  { key: "a", name: "Ana Star", level: 4.4, low: 10, high: 86, point: 46, starFlag: true },
  { key: "b", name: "Bo Calm", level: 3, low: 47, high: 98, point: 85, starFlag: false },
  { key: "c", name: "Cy New", level: null, low: 10, high: 90, point: null, starFlag: false },
];
const picture = (
  <TeamPicture
    title="The team"
    finding="Even the narrowest spans 51 of 100 places."
    people={people}
    levelWords={(level) => level.toFixed(1)}
    size={{ width: 900 }}
  />
);

test("a team picture has its numbers in the server's page, in the order given, without a guess that is not shown", async () => {
  show(picture);
  const figure = screen.getByRole("figure", { name: "The team" });
  expect(rowsOf(within(figure).getByRole("table", { name: "The team" }))).toEqual([
    "Ana Star | 4.4 | 10th | 46th | 86th | yes",
    "Bo Calm | 3.0 | 47th | 85th | 98th | no",
    "Cy New | not known | 10th | not shown | 90th | no",
  ]);
  expect(await serverHtml(picture)).toContain('<td class="number">not shown</td>');
});

test("a team picture draws an interval with every point, and neither for somebody unknown", () => {
  const { container } = show(<TeamPictureDrawing people={people} width={900} compact={false} label="The team" />);
  expect(container.querySelectorAll(".team-interval")).toHaveLength(2);
  expect(container.querySelectorAll(".team-point")).toHaveLength(2);
  expect(container.querySelectorAll(".team-unknown")).toHaveLength(1);
  expect(screen.getByText("★ Ana Star")).toBeTruthy();
  expect(screen.getByText("Cy New")).toBeTruthy();
  expect(container.querySelectorAll("rect:not(.team-interval):not(.team-lane)"), "no boxes").toHaveLength(0);
});
