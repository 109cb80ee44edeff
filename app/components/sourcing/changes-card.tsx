import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/lib/format.ts";
import { changeSentence } from "./change-words.ts";
import type { ChangeView } from "./plan-view.ts";

/** What was changed, when, by whom and why; nothing of it can be changed afterwards. */
export function ChangesCard({ changes }: { changes: ChangeView[] }) {
  const { locale } = useReader();
  return (
    <Card title="What was changed" aside="the newest first">
      {changes.length === 0 ? (
        <p className="caption">Nothing yet.</p>
      ) : (
        <ul className="list-lines">
          {changes.map((change) => (
            <li key={change.id}>
              {changeSentence(change)}
              {change.reason ? <p>“{change.reason}”</p> : null}
              <p className="caption">
                {change.who}, {formatDay(change.changedOn, locale)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
