import { INPUT_LABELS, inputValueWords } from "#app/components/capacity/input-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { CapacityInputsPage } from "#app/services/capacity/stored-inputs.server.ts";

/** Who changed what when and why, the newest first. */
export function HistoryCard({ history }: { history: CapacityInputsPage["history"] }) {
  const { locale } = useReader();
  return (
    <Card title="What was said before" id="history">
      {history.length === 0 ? (
        <p className="caption">Nothing yet: the usual figures count.</p>
      ) : (
        <ul className="list-lines">
          {history.map(({ id, day, accountName, reason, changes }) => (
            <li key={id}>
              <b>{formatDay(day, locale)}</b>, {accountName ?? "an account that is gone"}: {reason}
              <p className="caption">
                {changes
                  .map(
                    ({ field, before, after }) =>
                      `${INPUT_LABELS[field]}: ${inputValueWords(field, before, locale)} → ${inputValueWords(field, after, locale)}`,
                  )
                  .join("; ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
