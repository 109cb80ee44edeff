import { Form } from "@remix-run/react";
import { SOURCE_WORDS } from "#app/components/people/source-words.ts";
import { REQUEST_STATE_WORDS } from "#app/components/rounds/round-words.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { RoundPersonPage } from "./route.tsx";

type Row = RoundPersonPage["requests"][number];

const stateOf = ({ state, isHandedIn, isLateAllowed }: Row) => {
  if (isHandedIn) return "handed in";
  return isLateAllowed ? "may answer late" : REQUEST_STATE_WORDS[state];
};

/** Everybody who is asked or proposed. Whether somebody has answered is here; what they said is nowhere. */
export function AskedTable({ requests, round }: RoundPersonPage) {
  const columns: Column<Row>[] = [
    { key: "who", label: "Who", header: true, cell: ({ assessorName }) => assessorName },
    { key: "source", label: "As", cell: ({ source }) => SOURCE_WORDS[source].name },
    { key: "state", label: "State", cell: stateOf },
    {
      key: "act",
      label: "What you can do",
      hideLabel: true,
      narrow: "full",
      cell: (row) => <RequestActions row={row} state={round.state} />,
    },
  ];
  const empty = (
    <EmptyState
      reason="no-data"
      title="Nobody is asked yet"
      actions={<LinkButton to={paths.round(round.id)}>Back to the round</LinkButton>}
    />
  );
  return (
    <Card title="Asked">
      <DataTable caption="Who is asked" columns={columns} rows={requests} rowKey={({ id }) => id} empty={empty} />
    </Card>
  );
}

function RequestActions({ row, state }: { row: Row; state: RoundPersonPage["round"]["state"] }) {
  const acts: [string, string][] = [];
  if (state === "open" && row.source === "peer" && !row.isHandedIn) {
    if (row.state !== "asked") acts.push(["approve", "Ask"]);
    if (row.state !== "refused") acts.push(["refuse", row.state === "asked" ? "Do not ask" : "Refuse"]);
  }
  if (state === "closed" && row.state === "asked" && !row.isHandedIn && !row.isLateAllowed) {
    acts.push(["allow-late", "Let answer late"]);
  }
  if (acts.length === 0) return null;
  return (
    <Form method="post" className="row">
      <input type="hidden" name="requestId" value={row.id} />
      {acts.map(([intent, words]) => (
        <Button key={intent} type="submit" name="intent" value={intent} aria-label={`${words}: ${row.assessorName}`}>
          {words}
        </Button>
      ))}
    </Form>
  );
}
