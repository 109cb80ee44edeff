import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { AppShell, type AppShellProps } from "#app/components/shell/app-shell.tsx";
import { DemoBanner } from "#app/components/shell/demo-banner.tsx";
import { SearchForm } from "#app/components/shell/search-form.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { serverHtml, show } from "./show.tsx";

const props: Omit<AppShellProps, "children"> = {
  organisation: { name: "Tidewell Logistics", detail: "180 users" },
  navigation: [
    { group: null, label: "Overview", to: "/", icon: "overview" },
    { group: "People", label: "Competency matrix", to: "/matrix", icon: "matrix" },
    { group: "People", label: "People", to: "/people", icon: "people", count: 14 },
    { group: "Decisions", label: "Promotion cases", to: "/cases", icon: "cases" },
  ],
  breadcrumb: [{ label: "People", to: "/people" }, { label: "Marta Lindqvist" }],
  account: { name: "Dana Whitlock", role: "Owner" },
  theme: "dark",
  themeAction: "/theme",
  signOut: <Button type="submit">Sign out</Button>,
};

const shell = (extra: Partial<AppShellProps> = {}) => (
  <AppShell {...props} {...extra}>
    <h1>Who is here?</h1>
  </AppShell>
);

test("navigation stands in named groups and marks the page that is open", () => {
  show(shell(), { at: "/people" });
  const main = within(screen.getByRole("navigation", { name: "Main" }));
  const people = within(main.getByRole("list", { name: "People" }));
  expect(people.getAllByRole("link").map((link) => link.textContent)).toEqual(["Competency matrix", "People14"]);
  expect(people.getByRole("link", { name: /People/ }).getAttribute("aria-current")).toBe("page");
  expect(main.getByRole("link", { name: "Overview" }).getAttribute("aria-current")).toBeNull();
});

test("the first link leads past the navigation to the page", () => {
  const { container } = show(shell());
  const first = container.querySelector("a");
  expect(first?.textContent).toBe("Skip to the page");
  expect(container.querySelector(first?.getAttribute("href") ?? "none")).toBe(screen.getByRole("main"));
});

test("the breadcrumb links every step but the last", () => {
  show(shell());
  const crumbs = within(screen.getByRole("navigation", { name: "Breadcrumb" }));
  expect(crumbs.getByRole("link").getAttribute("href")).toBe("/people");
  expect(crumbs.getByText("Marta Lindqvist").getAttribute("aria-current")).toBe("page");
});

test("menus are in the server's page and open without scripts", async () => {
  const html = await serverHtml(shell());
  expect(html).toMatch(/<details class="menu narrow-menu"><summary aria-label="Menu">/);
  expect(html).toMatch(/<details class="menu account"><summary aria-label="Account: Dana Whitlock, Owner">/);
  expect(html.match(/Competency matrix/g)).toHaveLength(2);
});

test("Escape closes the account menu and gives the focus back", () => {
  show(shell());
  const summary = screen.getByLabelText("Account: Dana Whitlock, Owner");
  const menu = summary.closest("details") as HTMLDetailsElement;
  menu.open = true;
  fireEvent.keyDown(document, { key: "Escape" });
  expect(menu.open).toBe(false);
  expect(document.activeElement).toBe(summary);
});

test("the appearance form knows the choice in force and the page to come back to", () => {
  show(shell(), { at: "/people?page=2" });
  const dark = screen.getByText("Dark") as HTMLButtonElement;
  expect(dark.getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByText("System").getAttribute("aria-pressed")).toBe("false");
  expect(new FormData(dark.form as HTMLFormElement).get("returnTo")).toBe("/people?page=2");
  expect(dark.form?.getAttribute("action")).toBe("/theme");
});

test("initials come from the first and the last name", () => {
  show(shell({ account: { name: "  Ana María de la Cruz ", role: "HR" } }));
  expect(screen.getByText("AC")).toBeTruthy();
});

test("a demo company says that it is one on every page", () => {
  show(shell({ banner: <DemoBanner /> }));
  expect(screen.getByRole("complementary", { name: "Demo company" }).textContent).toContain("invented");
});

test("the slash key moves to the search unless somebody is typing", () => {
  show(
    <>
      <SearchForm action="/search" />
      <input aria-label="Name" />
    </>,
  );
  const search = screen.getByRole("searchbox", { name: "Find a person or case" });
  Object.defineProperty(search, "offsetParent", { value: document.body });
  const name = screen.getByRole("textbox", { name: "Name" });
  fireEvent.keyDown(name, { key: "/" });
  expect(document.activeElement).not.toBe(search);
  fireEvent.keyDown(document.body, { key: "/" });
  expect(document.activeElement).toBe(search);
});
