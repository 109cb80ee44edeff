import { useMatches } from "@remix-run/react";

export interface Crumb {
  label: string;
  to?: string;
}

/** A route says where it stands: `export const handle: PageHandle<typeof loader> = { breadcrumb: (data) => [...] }`. */
export interface PageHandle {
  breadcrumb: (data: never) => Crumb[];
}

/** The crumbs of the deepest page that names any. */
export function useBreadcrumb(): Crumb[] {
  const matches = useMatches();
  for (const match of [...matches].reverse()) {
    const handle = match.handle as PageHandle | undefined;
    if (handle?.breadcrumb && match.data) return handle.breadcrumb(match.data as never);
  }
  return [];
}
