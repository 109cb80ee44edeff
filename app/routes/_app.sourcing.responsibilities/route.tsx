import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { NotAdvice } from "#app/components/sourcing/not-advice.tsx";
import { ResponsibilityTable } from "#app/components/sourcing/responsibility-table.tsx";
import { ROLE_WORDS } from "#app/components/sourcing/responsibility-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { RESPONSIBILITY_ROLES } from "#app/domain/sourcing/responsibility.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import {
  loadResponsibilities,
  type ResponsibilitiesPage,
} from "#app/services/sourcing/load-responsibilities.server.ts";

export const meta: MetaFunction = () => [{ title: "Responsibilities · Sourcing plan · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Sourcing plan", to: paths.sourcing() }, { label: "Responsibilities" }],
};

export async function loader(args: LoaderFunctionArgs) {
  return loadResponsibilities(await requireViewer(args, "sourcing:read"));
}

export default function Responsibilities() {
  const page = useLoaderData<typeof loader>() as ResponsibilitiesPage;
  const { locale, today, organisation } = useReader();
  const { matrices, without, mayEdit } = page;
  return (
    <>
      <PageHeader
        question="Who does what, and who answers for it?"
        answer={answerOf(page)}
        meta={[organisation?.name, formatDay(today, locale)]}
        actions={
          matrices.length > 0 ? (
            <>
              <PrintButton />
              <LinkButton to={paths.responsibilitiesFile()} reloadDocument>
                As CSV
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <div className="stack">
        {matrices.length === 0 ? <Nothing page={page} /> : null}
        {matrices.map((matrix) => (
          <Card
            key={matrix.id}
            title={matrix.name}
            aside={
              mayEdit ? (
                <Link className="no-print" to={paths.functionResponsibilities(matrix.id)}>
                  Change<span className="visually-hidden"> {matrix.name}</span>
                </Link>
              ) : undefined
            }
          >
            <ResponsibilityTable name={matrix.name} tasks={matrix.tasks} />
          </Card>
        ))}
        {matrices.length > 0 && without.length > 0 ? <WithoutCard without={without} /> : null}
        <p className="caption">
          {RESPONSIBILITY_ROLES.map((role) => `${ROLE_WORDS[role].name}: ${ROLE_WORDS[role].meaning}`).join(" · ")}
        </p>
        <NotAdvice />
      </div>
    </>
  );
}

function Nothing({ page: { without, mayEdit } }: { page: ResponsibilitiesPage }) {
  const first = without[0];
  return (
    <EmptyState
      reason="no-data"
      title="Nobody is bound to any task yet"
      actions={
        mayEdit && first ? (
          <LinkButton to={paths.functionResponsibilities(first.id)} variant="primary">
            Begin with {first.name}
          </LinkButton>
        ) : (
          <LinkButton to={paths.sourcing()}>Open the sourcing plan</LinkButton>
        )
      }
    >
      The matrix says for each task of a function who does it, who answers for it, who is asked and who is told.
    </EmptyState>
  );
}

function WithoutCard({ without }: { without: ResponsibilitiesPage["without"] }) {
  return (
    <Card title="Nothing said yet" aside={formatCount(without.length, "function", "functions")}>
      <ul className="list-lines">
        {without.map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.functionResponsibilities(id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function answerOf({ matrices, without }: ResponsibilitiesPage): string {
  if (matrices.length === 0) return "Nothing is said yet.";
  const gaps = matrices.reduce((sum, matrix) => sum + matrix.gaps.length, 0);
  const tasks = matrices.reduce((sum, matrix) => sum + matrix.tasks.length, 0);
  const rest = without.length ? ` Nothing is said about ${formatCount(without.length, "function", "functions")}.` : "";
  const found = gaps === 0 ? "no gap" : formatCount(gaps, "gap", "gaps");
  return `${formatCount(tasks, "task", "tasks")} in ${formatCount(matrices.length, "function", "functions")}, ${found}.${rest}`;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
