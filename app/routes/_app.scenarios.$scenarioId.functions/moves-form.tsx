import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { MOVE_WORDS } from "#app/components/sourcing/finding-words.ts";
import { STANCE_NAMES } from "#app/components/sourcing/stance-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { OPTION_TITLES, type OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import { FUNCTION_MOVES } from "#app/domain/sourcing/moves.ts";
import { paths } from "#app/lib/paths.ts";
import type { ScenarioMovesPage } from "#app/services/sourcing/scenario-moves.server.ts";
import { moveName } from "./form.ts";

type Row = ScenarioMovesPage["functions"][number];

const optionColumn = (option: OptionKind): Column<Row> => ({
  key: option,
  label: OPTION_TITLES[option],
  cell: (row) => (
    <select
      className="input"
      name={moveName(option, row.id)}
      defaultValue={row.moves[option] ?? ""}
      aria-label={`${OPTION_TITLES[option]}: ${row.name}`}
    >
      <option value="">Nothing said</option>
      {FUNCTION_MOVES.filter((move) => move !== "outsource-with-seat" || row.seatStays).map((move) => (
        <option key={move} value={move}>
          {MOVE_WORDS[move]}
        </option>
      ))}
    </select>
  ),
});

/** A choice for each function and option, saved together. */
export function MovesForm({ page }: { page: ScenarioMovesPage }) {
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: "Function",
      header: true,
      width: "24%",
      cell: ({ id, name, stance }) => (
        <>
          <Link to={paths.itFunction(id)}>{name}</Link>
          <small>plan: {stance ? STANCE_NAMES[stance].toLowerCase() : "not scored"}</small>
        </>
      ),
    },
    ...page.options.map(optionColumn),
  ];
  return (
    <Card title="What each option does with each function">
      <Form method="post" className="stack" key={page.scenario.version}>
        <input type="hidden" name="version" value={page.scenario.version} readOnly />
        <DataTable
          caption="Moves by function and option"
          columns={columns}
          rows={page.functions}
          rowKey={({ id }) => id}
          align="middle"
        />
        <div className="form-foot">
          <SubmitButton pendingText="Saving">Save what moves</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
