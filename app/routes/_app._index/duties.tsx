import { useRouteLoaderData } from "@remix-run/react";
import { OwedViews } from "#app/components/promotion/owed-views.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { loadShell } from "#app/services/organisations/load-shell.server.ts";

type Shell = Pick<Awaited<ReturnType<typeof loadShell>>, "counts" | "dueForErasure">;

/** What the records of people ask of those who answer for them; nothing where nothing waits. */
export function Duties() {
  const shell = useRouteLoaderData<Shell>("routes/_app");
  const contests = shell?.counts.contests ?? 0;
  const requests = shell?.counts.requests ?? 0;
  const due = shell?.dueForErasure ?? 0;
  return (
    <>
      <OwedViews />
      {requests > 0 ? (
        <Note tone="info" actions={<LinkButton to={paths.requests()}>Answer</LinkButton>}>
          {formatCount(requests, "page that you are asked to answer waits", "pages that you are asked to answer wait")}{" "}
          for you.
        </Note>
      ) : null}
      {contests > 0 ? (
        <Note tone="info" actions={<LinkButton to={paths.contests()}>Settle</LinkButton>}>
          {formatCount(contests, "entry is", "entries are")} contested by the person concerned and counts until it is
          settled.
        </Note>
      ) : null}
      {due > 0 ? (
        <Note tone="info" actions={<LinkButton to={`${paths.privacy()}#due`}>Look</LinkButton>}>
          {formatCount(due, "record is", "records are")} past the time for which records are kept.
        </Note>
      ) : null}
    </>
  );
}
