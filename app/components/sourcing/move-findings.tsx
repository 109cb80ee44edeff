import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Note } from "#app/components/ui/note.tsx";
import type { OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import type { MoveFinding } from "#app/domain/sourcing/moves.ts";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { blockedSentence, type FindingGroup, groupFindings } from "./finding-words.ts";

interface MoveFindingsProps {
  findings: readonly MoveFinding<OptionKind>[];
  /** Whether the reader may open the sourcing plan. */
  maySeePlan: boolean;
}

/** What the sourcing plan has against the options: first what blocks them, with the article, then what differs. */
export function MoveFindings({ findings, maySeePlan }: MoveFindingsProps) {
  const blocking = groupFindings(findings, true);
  const other = groupFindings(findings, false);
  if (findings.length === 0) return null;
  const columns: Column<FindingGroup>[] = [
    { key: "option", label: "Option", header: true, width: "22%", cell: ({ option }) => option },
    {
      key: "function",
      label: "Function",
      cell: ({ functionId, name }) => (maySeePlan ? <Link to={paths.itFunction(functionId)}>{name}</Link> : name),
    },
    { key: "what", label: "What stands against it", narrow: "full", cell: ({ words }) => `${words.join("; ")}.` },
    {
      key: "articles",
      label: "Article",
      narrow: "full",
      cell: ({ articles }) => (articles.length > 0 ? formatList(articles) : "your own plan"),
    },
  ];
  return (
    <Card title="First of all: may the work move?" aside="before any money, not legal advice" id="moves">
      {blocking.length > 0 ? (
        <>
          <Note tone="bad" title="Blocking.">
            {blockedSentence(blocking)}
          </Note>
          <DataTable caption="Blocking findings" columns={columns} rows={blocking} rowKey={({ key }) => key} />
        </>
      ) : null}
      {other.length > 0 ? (
        <details>
          <summary>
            {formatCount(other.length, "move goes", "moves go")} beyond what the sourcing plan says; that blocks nothing
          </summary>
          <DataTable caption="Beyond the plan" columns={columns} rows={other} rowKey={({ key }) => key} />
        </details>
      ) : null}
    </Card>
  );
}
