import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount, formatDay } from "#app/lib/format.ts";
import type { CaseViews, ShownView } from "#app/services/promotion/case-views.server.ts";

/** What people thought before they saw the result; of closed ones only how many there are. */
export function ViewsCard({ review }: { review: CaseViews }) {
  const { views, closed } = review;
  return (
    <Card title="Own views, before the result" aside={spreadOf(views)}>
      <div className="stack-sm">
        {views.length === 0 && closed === 0 ? <p className="caption">None on record.</p> : null}
        {views.length > 0 ? (
          <ul className="list-lines">
            {views.map((view) => (
              <li key={view.id}>
                <View view={view} />
              </li>
            ))}
          </ul>
        ) : null}
        {closed > 0 ? (
          <p className="caption">
            {formatCount(closed, "further view is", "further views are")} closed. They open together, once everybody who
            was asked has answered.
          </p>
        ) : null}
      </div>
    </Card>
  );
}

/** How far apart the chances lie, in words. */
function spreadOf(views: ShownView[]): string | undefined {
  const chances = views.flatMap(({ probability }) => (probability === null ? [] : [Math.round(probability * 100)]));
  if (chances.length < 2) return undefined;
  return `From ${Math.min(...chances)} to ${Math.max(...chances)} in 100`;
}

function View({ view }: { view: ShownView }) {
  const { locale } = useReader();
  const on = formatDay(view.on, locale);
  const chance = view.probability === null ? null : `${Math.round(view.probability * 100)} in 100`;
  return (
    <div className="stack-sm">
      <p className="row">
        <b>{view.isMine ? "You" : view.by}</b>
        {view.isProposer ? <Tag>proposed it</Tag> : null}
        <span className="muted">
          {view.passedOver ? "passed over knowingly" : chance}, {on}
          {view.isOfDraft ? ", on the draft" : ""}
        </span>
      </p>
      {view.words ? <p>“{view.words}”</p> : null}
    </div>
  );
}
