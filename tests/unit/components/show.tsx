import { cleanup, type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { createMemoryRouter, type RouteObject, RouterProvider } from "react-router-dom";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { afterEach } from "vitest";

afterEach(cleanup);

/** The element inside a router, as a page would hold it; `action` answers its forms. */
export function show(
  element: ReactNode,
  options: { at?: string; action?: () => Promise<unknown> | null } = {},
): RenderResult {
  return showRoute({ path: "*", element, action: options.action ?? (() => null) }, options.at);
}

export function showRoute(route: RouteObject, at = "/"): RenderResult {
  const router = createMemoryRouter([route], { initialEntries: [at], future: { v7_relativeSplatPath: true } });
  return render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);
}

/** What the server sends before any script runs. */
export async function serverHtml(element: ReactNode): Promise<string> {
  const { query, dataRoutes } = createStaticHandler([{ path: "*", element }]);
  const context = await query(new Request("http://localhost/"));
  if (context instanceof Response) throw new Error("unexpected response");
  return renderToString(
    <StaticRouterProvider router={createStaticRouter(dataRoutes, context)} context={context} hydrate={false} />,
  );
}

/** The rows of a table as text: `["Supervisor | +0.26", …]`. */
export function rowsOf(table: HTMLElement): string[] {
  return [...table.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim()).join(" | "),
  );
}
