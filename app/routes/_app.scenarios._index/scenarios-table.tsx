import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ListedScenario } from "#app/services/scenarios/list-scenarios.server.ts";

/** The answer as it was last computed; opening the scenario brings it up to date. */
function Answer({ scenario }: { scenario: ListedScenario }) {
  if (scenario.isWithheld && scenario.case) {
    return (
      <>
        Your own view of the case comes first. <Link to={paths.ownView(scenario.case.id)}>Write it</Link>
      </>
    );
  }
  return <>{scenario.headline?.sentence ?? "Not computed yet: open it."}</>;
}

export function ScenariosTable({ scenarios }: { scenarios: ListedScenario[] }) {
  const { locale } = useReader();
  const columns: Column<ListedScenario>[] = [
    {
      key: "name",
      label: "Scenario",
      header: true,
      width: "22%",
      cell: ({ id, name }) => <Link to={paths.scenario(id)}>{name}</Link>,
    },
    {
      key: "case",
      label: "Promotion case",
      width: "24%",
      cell: (scenario) =>
        scenario.case ? (
          <>
            <Link to={paths.case(scenario.case.id)}>{scenario.case.personName}</Link>
            <small>{scenario.case.targetTitle}</small>
          </>
        ) : (
          "–"
        ),
    },
    { key: "answer", label: "Answer", narrow: "full", cell: (scenario) => <Answer scenario={scenario} /> },
    {
      key: "computed",
      label: "Computed",
      width: "12%",
      cell: ({ headline }) => (headline ? formatDay(headline.storedOn, locale) : "–"),
    },
  ];
  return <DataTable caption="Scenarios" columns={columns} rows={scenarios} rowKey={({ id }) => id} />;
}
