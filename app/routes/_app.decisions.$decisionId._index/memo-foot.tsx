import { useReader } from "#app/components/page/reader.ts";
import { formatDay, formatList } from "#app/lib/format.ts";
import type { DecisionMemo } from "#app/services/decisions/load-decision.server.ts";

const REVIEW_DAYS = [90, 180, 365];

const daysAfter = (isoDate: string, days: number): string =>
  new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export function Signatures({ memo }: { memo: DecisionMemo }) {
  const { decider } = memo;
  return (
    <div className="memo-signatures">
      <div>
        Decided by {decider?.name ?? "an account that is no longer here"}
        {decider?.role ? `, ${decider.role}` : ""}
      </div>
      <div>Heard</div>
      <div>Read by {memo.person.name}</div>
    </div>
  );
}

/** Reviews, versions and how anybody can recompute the numbers. */
export function MemoFoot({ memo }: { memo: DecisionMemo }) {
  const { locale } = useReader();
  const { snapshot, contentHash, decidedOn } = memo;
  const reviews = REVIEW_DAYS.map((days) => formatDay(daysAfter(decidedOn, days), locale));
  const isExtra = !REVIEW_DAYS.some((days) => daysAfter(decidedOn, days) === memo.reviewOn);
  return (
    <div className="memo-foot">
      <span>
        Reviews: {isExtra ? `${formatDay(memo.reviewOn, locale)}; after 90, 180 and 365 days ` : ""}
        {formatList(reviews)}. Record as of {formatDay(snapshot.asOf, locale)}, parameters {snapshot.parametersVersion},
        engine {snapshot.engineVersion}, base rate {Math.round(snapshot.baseRates.middle * 100)} %. To recompute:
        download snapshot {contentHash.slice(0, 16)} and run “npm run --silent model -- verify FILE.json”, or its part
        snapshot.candidate.input with “promotion-risk”. Advice by a rule that people set; not a verdict on a person, not
        legal advice.
      </span>
    </div>
  );
}
