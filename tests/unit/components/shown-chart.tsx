import { screen, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { expect } from "vitest";
import { rowsOf, show } from "./show.tsx";

export const words = { title: "The picture", finding: "What it shows." };
export const thousands = (amount: number) => `$${Math.round(amount / 1000)}k`;

/** The rows of the table that stands under the picture, with its finding. */
export function tableOf(chart: ReactElement): string[] {
  show(chart);
  const figure = screen.getByRole("figure", { name: "The picture" });
  expect(figure.querySelector("figcaption")?.textContent).toContain("What it shows.");
  return rowsOf(within(figure).getByRole("table", { name: "The picture" }));
}
