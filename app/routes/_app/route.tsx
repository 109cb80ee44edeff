import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { useBreadcrumb } from "#app/components/page/breadcrumb.ts";
import { FlashBar } from "#app/components/page/flash-bar.tsx";
import { AppShell } from "#app/components/shell/app-shell.tsx";
import { DemoBanner } from "#app/components/shell/demo-banner.tsx";
import { SearchForm } from "#app/components/shell/search-form.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { loadShell } from "#app/services/organisations/load-shell.server.ts";
import { navigationFor } from "./navigation.ts";

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  return loadShell(await requireViewer(args, "organisation:read"));
}

export default function AppLayout() {
  const shell = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const locale = root?.locale ?? "en-GB";
  const { organisation, counts } = shell;
  const users = `${organisation.itUsers} users`;
  return (
    <AppShell
      organisation={{
        name: organisation.name,
        detail: counts.members ? `${users} · ${formatCount(counts.members, "IT person", "IT people")}` : users,
      }}
      navigation={navigationFor(shell)}
      breadcrumb={useBreadcrumb()}
      search={shell.may.people ? <SearchForm action={paths.people()} placeholder="Find a person" /> : null}
      asOf={formatDay(shell.today, locale)}
      account={shell.account}
      theme={root?.theme ?? "system"}
      themeAction={paths.theme()}
      accountLinks={<Link to={paths.ownSessions()}>Your sessions</Link>}
      signOut={
        <Form method="post" action={paths.signOut()}>
          <Button type="submit">Sign out</Button>
        </Form>
      }
      banner={
        organisation.isDemo ? (
          <DemoBanner
            action={
              <>
                <LinkButton to={paths.demo()}>Look as somebody else</LinkButton>
                {shell.may.removeDemo ? (
                  <Form method="post" action={paths.demo()}>
                    <Button type="submit" name="intent" value="remove-demo">
                      Remove the demo
                    </Button>
                  </Form>
                ) : null}
              </>
            }
          >
            Demo company: its people and figures are invented.
          </DemoBanner>
        ) : undefined
      }
    >
      <FlashBar flash={root?.flash ?? null} />
      <Outlet />
    </AppShell>
  );
}
