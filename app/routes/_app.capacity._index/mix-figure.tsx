import { durationWords } from "#app/components/capacity/capacity-words.ts";
import { ShareBars } from "#app/components/charts/share-bars.tsx";
import { useReader } from "#app/components/page/reader.ts";
import type { Mix } from "#app/domain/capacity/ticket-mix.ts";
import { formatNumber, formatPercent } from "#app/lib/format.ts";

interface MixFigureProps {
  title: string;
  /** What a row is: "Category". */
  what: string;
  mix: Mix;
  total: number;
}

const labelOf = (label: string) => (label === "" ? "not said" : label);

/** How tickets divide by one of their words, with time worked and time to resolution. */
export function MixFigure({ title, what, mix, total }: MixFigureProps) {
  const { locale } = useReader();
  const time = (minutes: number | null) => (minutes === null ? "–" : durationWords(minutes, locale));
  const said = mix.lines.filter(({ label }) => label !== "");
  if (said.length === 0) return null;
  const [first] = said;
  const most = first
    ? `${first.label} is ${formatPercent(first.tickets / total, locale)} of ${formatNumber(total, locale)} tickets.`
    : "";
  const rest =
    mix.rest > 0 ? ` ${mix.labels - mix.lines.length} more share ${formatPercent(mix.rest / total, locale)}.` : "";
  return (
    // A box of its own: figures that follow each other keep a distance, and these stand side by side.
    <div>
      <ShareBars
        title={title}
        headingLevel={3}
        finding={`${most}${rest}`}
        columns={[what, "Share", "Tickets", "Worked, mean", "Until resolved, middle"]}
        bars={mix.lines.map(({ label, tickets, handleMean, resolutionMedian }) => ({
          key: label,
          label: labelOf(label),
          value: tickets / total,
          text: formatPercent(tickets / total, locale),
          facts: [formatNumber(tickets, locale), time(handleMean), time(resolutionMedian)],
        }))}
      />
    </div>
  );
}
