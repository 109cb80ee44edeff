import { ArchiveForm } from "#app/components/ui/archive-form.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { RolePage } from "#app/services/role-profiles/load-role.server.ts";

/** Taking the role off the ladder and bringing it back. */
export function StateCard({ role }: { role: RolePage["role"] }) {
  return (
    <Card title={role.isArchived ? "Archived" : "On the ladder"}>
      <ArchiveForm
        isArchived={role.isArchived}
        version={role.version}
        meaning="It asks nothing of anybody and is not offered. Who is in it stays in it."
        question="It goes off the ladder and asks nothing of anybody. Who is in it stays in it, and it can be brought back."
      />
    </Card>
  );
}
