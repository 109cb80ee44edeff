import "@fontsource-variable/inter";
import "#app/styles/app.css";
import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { takeFlash } from "#app/lib/preferences/flash.server.ts";
import { localeOf } from "#app/lib/preferences/locale.server.ts";
import { readTheme } from "#app/lib/preferences/theme.server.ts";
import { useNonce } from "./lib/nonce.ts";

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";

export const meta: MetaFunction = () => [
  { title: "Rightrung" },
  { name: "description", content: "Put the right person on the right rung." },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { flash, headers } = await takeFlash(request);
  return data({ theme: await readTheme(request), locale: localeOf(request), flash }, { headers });
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const root = useRouteLoaderData<typeof loader>("root");
  const theme = root?.theme ?? "system";
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
