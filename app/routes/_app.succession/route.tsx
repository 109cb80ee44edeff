import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { loadSuccession, type SuccessionPage } from "#app/services/succession/load-succession.server.ts";
import { readSuccessionQuery } from "./query.ts";
import { SeatCard } from "./seat-card.tsx";
import { successionAnswer } from "./seat-words.ts";

/** With fewer managers everybody's seats are in sight. */
const FEW = 4;

export const meta: MetaFunction = () => [{ title: "Succession · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Succession" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read", { forOthers: true });
  return loadSuccession(viewer, readSuccessionQuery(new URL(args.request.url)));
}

export default function Succession() {
  const { query, managers, mayOpen, mayCompare, total, pageCount, seats } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        question="Who could follow in each management seat?"
        answer={total === 0 ? "No management seat is on record." : successionAnswer(seats, total, locale)}
        meta={["From cases and the record, in alphabetical order: not a ranking"]}
        actions={<PrintButton />}
      />
      <div className="stack">
        {managers.length >= FEW ? <LineForm query={query} managers={managers} /> : null}
        {total === 0 ? <NoSeats isFiltered={query.managerId !== ""} /> : null}
        {seats.map((seat) => (
          <SeatCard key={seat.key} seat={seat} may={{ open: mayOpen, compare: mayCompare }} />
        ))}
        <Pagination
          page={query.page}
          pageCount={pageCount}
          total={total}
          noun="seats"
          hrefFor={(page) => paths.succession({ manager: query.managerId, page })}
        />
        <p className="caption">
          A seat has somebody ready when a case decided so, or when an open case shows a low risk.{" "}
          <Link to={paths.computed("promotion", "succession")}>How this is computed</Link>
        </p>
      </div>
    </>
  );
}

function LineForm({ query, managers }: Pick<SuccessionPage, "query" | "managers">) {
  return (
    <Form method="get" className="board-filter no-print" role="search" key={query.managerId}>
      <SelectField
        name="manager"
        label="Reporting line of"
        options={[{ value: "", label: "Everybody" }, ...managers.map(({ id, name }) => ({ value: id, label: name }))]}
        defaultValue={query.managerId}
      />
      <Button type="submit">Show</Button>
    </Form>
  );
}

function NoSeats({ isFiltered }: { isFiltered: boolean }) {
  return (
    <EmptyState
      reason={isFiltered ? "no-results" : "no-data"}
      title={isFiltered ? "Nobody in this line leads others" : "Nobody on record leads others"}
      actions={
        isFiltered ? (
          <LinkButton to={paths.succession()}>Everybody</LinkButton>
        ) : (
          <LinkButton to={paths.people()}>See the people</LinkButton>
        )
      }
    >
      A seat appears when somebody reports to its holder, when a role of the management track exists, or when a case
      speaks of it.
    </EmptyState>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
