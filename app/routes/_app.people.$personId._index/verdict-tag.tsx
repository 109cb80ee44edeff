import { Tag } from "#app/components/ui/tag.tsx";
import type { PersonRecord } from "./person-record.ts";

/** One word for what follows from a level. Short is no fault: nobody is asked to hold everything. Age is said beside it, because a stale holder is not counted. */
export function VerdictTag({ row }: { row: PersonRecord["technical"][number] }) {
  if (row.isKeptBack) return <Tag>Not shown</Tag>;
  if (row.state === "claimed") return <Tag tone="warn">Claimed {row.claimedLevel}</Tag>;
  if (row.state === "unknown") return <Tag>Unknown</Tag>;
  const stale = row.fresh ? "" : ", stale";
  if (row.gap === "meets") return <Tag tone={row.fresh ? "good" : "warn"}>Held{stale}</Tag>;
  if (row.gap === "short") return <Tag>Short{stale}</Tag>;
  return <Tag>Unclear{stale}</Tag>;
}
