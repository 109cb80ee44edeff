import { Link } from "@remix-run/react";
import { TrendingUp } from "lucide-react";
import { Card } from "#app/components/ui/card.tsx";
import { CoverPips } from "#app/components/ui/cover-pips.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { WayOut } from "#app/domain/overview/nearest-way-out.ts";
import type { ThinCover, ThinCoverSummary } from "#app/domain/overview/thin-cover.ts";
import { formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { coverSentence } from "./answer-sentence.ts";
import { capitalised, countWords } from "./count-words.ts";

const ROWS_SHOWN = 6;

const columns: Column<ThinCover>[] = [
  {
    key: "name",
    label: "Competency",
    header: true,
    cell: ({ id, name, isCritical }) => (
      <>
        <Link to={paths.competency(id)}>{name}</Link> {isCritical ? <Tag>critical</Tag> : null}
      </>
    ),
  },
  {
    key: "cover",
    label: "Cover",
    cell: ({ holders, minimum }) => (
      <span className="nowrap">
        <CoverPips holders={holders.length} minimum={minimum} /> {holders.length} of {minimum}
      </span>
    ),
  },
  { key: "holders", label: "Held by", cell: ({ holders }) => heldBy(holders) },
];

function heldBy(holders: string[]) {
  if (holders.length === 0) return "nobody on fresh evidence";
  return holders.length === 1 ? `${holders[0]}, sole expert` : formatList(holders, 2);
}

/** Where cover is thin: what falls short or rests on one person, and the nearest way out. */
export function CoverCard({ cover }: { cover: ThinCoverSummary & { wayOut: WayOut | null } }) {
  const { thin, below, resting, unknown, concentration, wayOut } = cover;
  const more = thin.length - ROWS_SHOWN;
  return (
    <Card title="Thin cover" aside={<Link to={paths.matrix()}>Open the matrix</Link>}>
      <div className="stack">
        <p className="lead">{coverSentence(below, unknown, resting)}</p>
        {thin.length > 0 ? (
          <DataTable
            caption="Competencies below their minimum or held by one person"
            columns={columns}
            rows={thin.slice(0, ROWS_SHOWN)}
            rowKey={({ id }) => id}
            align="middle"
          />
        ) : null}
        <p className="caption">
          {more > 0 ? `${capitalised(countWords(more, "further one is", "further ones are"))} in the matrix. ` : ""}
          {concentration ? concentrationSentence(concentration) : ""}
          {unknown > 0
            ? `In ${countWords(unknown, "competency", "competencies")} nobody is rated: cover there is unknown, not zero.`
            : ""}
        </p>
        {wayOut ? <WayOutNote wayOut={wayOut} /> : null}
      </div>
    </Card>
  );
}

function concentrationSentence({ name, count, of }: NonNullable<ThinCoverSummary["concentration"]>): string {
  const share =
    count === of
      ? `all ${countWords(of, "", "").trim()}`
      : `${countWords(count, "", "").trim()} of the ${countWords(of, "", "").trim()}`;
  return `${name} holds ${share} alone. `;
}

function WayOutNote({ wayOut: { kind, person, gaps } }: { wayOut: WayOut }) {
  const names = formatList(
    gaps.map(({ name, level, requiredLevel }) => (kind === "train" ? `${name} (${level} to ${requiredLevel})` : name)),
  );
  return (
    <div className="note">
      <Icon of={TrendingUp} size={16} />
      <div className="note-body">
        <strong>Nearest way out: </strong>
        {kind === "train" ? "train " : "assess "}
        <Link to={paths.person(person.id)}>{person.name}</Link>
        {kind === "train" ? ` in ${names}.` : ` again in ${names}: the level is there, its evidence is out of date.`}
      </div>
    </div>
  );
}
