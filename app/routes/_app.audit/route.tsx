import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AuditFilterForm } from "#app/components/audit/audit-filter-form.tsx";
import { AuditTable } from "#app/components/audit/audit-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { readAuditQuery, readPlace } from "#app/services/audit/audit-filter.ts";
import { loadAudit } from "#app/services/audit/load-audit.server.ts";

export const meta: MetaFunction = () => [{ title: "Audit trail · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Audit trail" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "audit:read");
  const url = new URL(args.request.url);
  const query = readAuditQuery(url);
  const after = readPlace(url.searchParams.get("after"));
  return { query, isFirst: !after, ...(await loadAudit(viewer, query, after)) };
}

export default function AuditTrail() {
  const { query, isFirst, events, older, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question="Who did what, and who looked at what?"
        answer={answerOf(events.length, isFirst, older !== null)}
        actions={
          <LinkButton to={paths.auditFile(query)} reloadDocument>
            Download as CSV
          </LinkButton>
        }
      />
      <div className="stack">
        <AuditFilterForm key={JSON.stringify(query)} values={query} choices={choices} />
        {events.length ? (
          <AuditTable events={events} />
        ) : (
          <EmptyState
            reason="no-results"
            title="No event fits"
            actions={<LinkButton to={paths.audit()}>Show all events</LinkButton>}
          >
            Widen the dates or leave one of the choices out.
          </EmptyState>
        )}
        <nav className="row" aria-label="Pages">
          {isFirst ? null : <LinkButton to={paths.audit(query)}>Newest</LinkButton>}
          {older ? (
            <LinkButton to={paths.audit({ ...query, after: older })} rel="next">
              Older
            </LinkButton>
          ) : null}
        </nav>
        <p className="caption">
          Nothing here can be changed or removed. Looks at people, pay, promotion cases and decisions are listed once in
          a quarter of an hour. Nobody finds an open promotion case about themself here; it appears once it is closed.
          The file holds the newest 50,000 events that fit.
        </p>
      </div>
    </>
  );
}

function answerOf(shown: number, isFirst: boolean, hasOlder: boolean): string {
  if (shown === 0) return "Nothing on record fits.";
  const events = formatCount(shown, "event", "events");
  if (isFirst) return hasOlder ? `The newest ${events}; older ones follow.` : `${events}, all that fit.`;
  return hasOlder ? `${events} further back; older ones follow.` : `The oldest ${events} that fit.`;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
