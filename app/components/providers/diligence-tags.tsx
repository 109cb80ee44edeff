import { Tag } from "#app/components/ui/tag.tsx";
import { DILIGENCE_ITEMS, type DiligenceSummary } from "#app/domain/sourcing/due-diligence.ts";

/** Where the list of a provider stands, worst first. */
export function DiligenceTags({ diligence }: { diligence: Omit<DiligenceSummary, "states"> }) {
  const { expired, notMet, missing, settled } = diligence;
  return (
    <span className="row">
      {expired.length > 0 ? <Tag tone="bad">{expired.length} expired</Tag> : null}
      {notMet.length > 0 ? <Tag tone="bad">{notMet.length} not in order</Tag> : null}
      {missing.length > 0 ? <Tag tone="warn">{missing.length} open</Tag> : null}
      <Tag tone={settled === DILIGENCE_ITEMS.length ? "good" : "plain"}>
        {settled} of {DILIGENCE_ITEMS.length} settled
      </Tag>
    </span>
  );
}
