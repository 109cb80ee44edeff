import { Outlet, useMatches, useRouteLoaderData } from "@remix-run/react";
import { FlashBar } from "#app/components/page/flash-bar.tsx";
import { PublicShell } from "#app/components/shell/public-shell.tsx";
import type { loader as rootLoader } from "#app/root.tsx";

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";

export default function AuthLayout() {
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const isWide = useMatches().some((match) => (match.handle as { isWide?: boolean } | undefined)?.isWide);
  return (
    <PublicShell wide={isWide} footer={<span>Your data stays on this server.</span>}>
      <FlashBar flash={root?.flash ?? null} />
      <Outlet />
    </PublicShell>
  );
}
