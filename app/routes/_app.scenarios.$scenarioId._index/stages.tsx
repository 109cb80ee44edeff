import { useReader } from "#app/components/page/reader.ts";
import { formatFigure, formatSourceDate } from "#app/components/scenario/figure-format.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { OPTION_TITLES } from "#app/domain/cost/composites/scenario-facts.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ScenarioPage } from "#app/services/scenarios/load-scenario.server.ts";
import { questionOf } from "./page-words.ts";

type Stage<Name extends ScenarioPage["stage"]> = Extract<ScenarioPage, { stage: Name }>;

/** A scenario that cannot show a result: why, and the way on. */
export function WithoutResult({ page }: { page: Exclude<ScenarioPage, { stage: "computed" | "rounded" }> }) {
  switch (page.stage) {
    case "own-view-first":
      return <OwnViewFirst page={page} />;
    case "figures-missing":
      return <FiguresMissing page={page} />;
    case "nothing-to-compare":
      return <NothingToCompare page={page} />;
    case "refused":
      return <Refused page={page} />;
  }
}

function OwnViewFirst({ page: { question } }: { page: Stage<"own-view-first"> }) {
  const to = question.case ? paths.ownView(question.case.id) : paths.cases();
  return (
    <>
      <PageHeader question={questionOf(question)} answer="Your own view of the promotion case comes first." />
      <EmptyState
        reason="no-access"
        title="The costs show the chance that the case gives"
        actions={
          <LinkButton to={to} variant="primary">
            Write your own view
          </LinkButton>
        }
      >
        Write down what you think and how likely it is to go well, or pass over it knowingly. The scenario opens after
        that.
      </EmptyState>
    </>
  );
}

function FiguresMissing({ page }: { page: Stage<"figures-missing"> }) {
  const reader = useReader();
  const { question, missing, problems } = page;
  const count = missing.length + problems.length;
  return (
    <>
      <PageHeader
        question={questionOf(question)}
        answer={`${formatCount(count, "figure is", "figures are")} missing, so nothing is computed yet.`}
        actions={
          question.mayChange ? (
            <LinkButton to={paths.scenarioAssumptions(question.id)} variant="primary">
              Enter the figures
            </LinkButton>
          ) : null
        }
      />
      <div className="stack">
        {missing.length > 0 ? (
          <Note tone="info">
            The dated figures on file are about the United States and in US dollars. They are shown for orientation and
            are not used: your own country pays and charges differently.
          </Note>
        ) : null}
        {problems.map(({ id, problem }) => (
          <Note key={id} tone="bad">
            {id}: {problem}
          </Note>
        ))}
        <Card title="What these options need">
          <DataTable
            caption="Missing figures"
            columns={[
              { key: "title", label: "Figure", header: true, cell: ({ title }) => title },
              {
                key: "us",
                label: "In the United States, US dollars",
                cell: ({ usFigure, unit }) => formatFigure(usFigure, unit, { ...reader, currency: "USD" }),
              },
              {
                key: "source",
                label: "Source of that",
                narrow: "full",
                cell: ({ source, date }) => (
                  <span className="muted">
                    {source}, {formatSourceDate(date, reader.locale)}
                  </span>
                ),
              },
            ]}
            rows={missing}
            rowKey={({ id }) => id}
          />
        </Card>
      </div>
    </>
  );
}

function NothingToCompare({ page: { question, unavailable } }: { page: Stage<"nothing-to-compare"> }) {
  return (
    <>
      <PageHeader question={questionOf(question)} answer="None of the chosen options can be computed." />
      <EmptyState
        reason="no-data"
        title="Choose other options"
        actions={
          question.mayChange ? (
            <LinkButton to={paths.scenarioOptions(question.id)} variant="primary">
              Choose options
            </LinkButton>
          ) : null
        }
      >
        {unavailable.map(({ option, reason }) => `${OPTION_TITLES[option]} ${reason}`).join("; ")}.
      </EmptyState>
    </>
  );
}

function Refused({ page: { question, field, problem } }: { page: Stage<"refused"> }) {
  return (
    <>
      <PageHeader question={questionOf(question)} answer="The figures do not fit together, so nothing is computed." />
      <Note
        tone="bad"
        title={field ? `${field}:` : "A figure does not fit."}
        actions={
          question.mayChange ? (
            <LinkButton to={paths.scenarioAssumptions(question.id)}>Change an assumption</LinkButton>
          ) : undefined
        }
      >
        {problem || "Somebody who may change this scenario sees which."}
      </Note>
    </>
  );
}
