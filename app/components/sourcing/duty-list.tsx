import { useReader } from "#app/components/page/reader.ts";
import { Tag } from "#app/components/ui/tag.tsx";
import { DUTIES_READ_ON, type DutyMark, type LegalDuty, REGIMES } from "#app/domain/sourcing/regimes.ts";
import { formatMonth } from "#app/lib/format.ts";

const MARKS: Readonly<Record<DutyMark, { words: string; tone: "plain" | "warn" | "bad" }>> = {
  official: { words: "read in the official text", tone: "plain" },
  secondary: { words: "from a secondary source", tone: "plain" },
  "not-confirmed": { words: "not confirmed", tone: "warn" },
  proposed: { words: "proposed, no law", tone: "bad" },
};

const regimeName = (id: string): string => REGIMES.find((regime) => regime.id === id)?.name ?? id;

/** Duties with article, mark and day: what may move, and what stays. */
export function DutyList({ duties }: { duties: readonly LegalDuty[] }) {
  const { locale } = useReader();
  return (
    <ul className="list-lines">
      {duties.map(({ id, regime, article, mayMove, stays, mark }) => (
        <li key={id}>
          <b>{article}</b> <Tag>{regimeName(regime)}</Tag> <Tag tone={MARKS[mark].tone}>{MARKS[mark].words}</Tag>
          <p>
            Stays: {stays}
            <br />
            May move: {mayMove}
          </p>
          <p className="caption">Read {formatMonth(`${DUTIES_READ_ON}-01`, locale)}</p>
        </li>
      ))}
    </ul>
  );
}
