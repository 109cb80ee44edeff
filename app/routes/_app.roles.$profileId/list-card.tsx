import { ListAttribution } from "#app/components/competencies/list-attribution.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { RolePage } from "#app/services/role-profiles/load-role.server.ts";

/** The list of another body that the role came from. */
export function ListCard({ list }: { list: NonNullable<RolePage["list"]> }) {
  return (
    <Card title="From a list" aside={list.reference ?? undefined}>
      <div className="stack-sm">
        <p className="small">{[list.name, list.release && `release ${list.release}`].filter(Boolean).join(", ")}</p>
        <ListAttribution name={list.name} release={list.release} />
        <p className="caption">
          Required levels are a start from published figures about an occupation, not about anybody here. Change them to
          what your firm means.
        </p>
      </div>
    </Card>
  );
}
