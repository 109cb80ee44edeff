import { useRouteLoaderData } from "@remix-run/react";

interface RootData {
  locale: string;
  theme: "system" | "light" | "dark";
}

interface ShellData {
  organisation: { name: string; currency: string; country: string; itUsers: number; isDemo: boolean };
  today: string;
}

export interface Reader {
  locale: string;
  currency: string;
  today: string;
  organisation: ShellData["organisation"] | null;
}

/** Locale of the reader and currency and day of the organisation: the same on the server and in the browser. */
export function useReader(): Reader {
  const root = useRouteLoaderData<RootData>("root");
  const shell = useRouteLoaderData<ShellData>("routes/_app");
  return {
    locale: root?.locale ?? "en-GB",
    currency: shell?.organisation.currency ?? "USD",
    today: shell?.today ?? "",
    organisation: shell?.organisation ?? null,
  };
}
