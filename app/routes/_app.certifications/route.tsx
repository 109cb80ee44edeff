import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CertificateTag } from "#app/components/certifications/certificate-tag.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { loadReminders } from "#app/services/certifications/load-certifications.server.ts";

export const meta: MetaFunction = () => [{ title: "Certificates that run out · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "People", to: paths.people() }, { label: "Certificates that run out" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  const asked = Number(new URL(args.request.url).searchParams.get("page"));
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  return { page, ...(await loadReminders(viewer, page)) };
}

type Reminder = ReturnType<typeof useLoaderData<typeof loader>>["reminders"][number];

export default function ExpiringCertificates() {
  const { page, pageCount, total, reminders } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question="Which certificates run out?"
        answer={
          total
            ? `${formatCount(total, "certificate", "certificates")} expired or within 180 days of it, the first to run out first.`
            : "None within 180 days, as far as they are on record."
        }
        actions={
          <>
            <LinkButton to={paths.coverReport()}>Cover</LinkButton>
            <LinkButton to={paths.exportFile("certificates", "csv")} reloadDocument>
              All as CSV
            </LinkButton>
            <LinkButton to={paths.exportFile("certificates", "xlsx")} reloadDocument>
              All as XLSX
            </LinkButton>
          </>
        }
      />
      <div className="stack">
        <p className="caption">
          A certificate gives no level, and one that runs out takes none away. People who have left are not listed.
        </p>
        {reminders.length ? (
          <Card>
            <ReminderTable reminders={reminders} />
          </Card>
        ) : (
          <EmptyState
            reason={total ? "no-results" : "no-data"}
            title="No certificate runs out soon"
            actions={<LinkButton to={paths.people()}>Choose a person</LinkButton>}
          >
            Certificates are added on the page of a person, with their last day.
          </EmptyState>
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          total={total}
          noun="certificates"
          hrefFor={(to) => paths.expiringCertifications({ page: to })}
        />
      </div>
    </>
  );
}

function ReminderTable({ reminders }: { reminders: Reminder[] }) {
  const { locale } = useReader();
  const columns: Column<Reminder>[] = [
    {
      key: "name",
      label: "Certificate",
      header: true,
      cell: ({ name, issuer }) => (
        <>
          {name}
          {issuer ? <div className="caption">{issuer}</div> : null}
        </>
      ),
    },
    {
      key: "person",
      label: "Held by",
      narrow: "pair",
      cell: ({ personId, personName }) => <Link to={paths.certifications(personId)}>{personName}</Link>,
    },
    {
      key: "expires",
      label: "Valid until",
      narrow: "pair",
      cell: ({ expiresOn }) => (expiresOn ? formatDay(expiresOn, locale) : null),
    },
    {
      key: "state",
      label: "Today",
      narrow: "pair",
      cell: ({ state, daysLeft }) => <CertificateTag state={state} daysLeft={daysLeft} />,
    },
  ];
  return <DataTable caption="Certificates that run out" columns={columns} rows={reminders} rowKey={({ id }) => id} />;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
