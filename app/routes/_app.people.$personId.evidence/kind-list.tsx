import { Link } from "@remix-run/react";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { EVIDENCE_KINDS, type EvidenceKind } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import { KindValidity } from "./kind-validity.tsx";

/** The six kinds side by side: what each is, and how much it says about leading. */
export function KindList({ personId }: { personId: string }) {
  const columns: Column<EvidenceKind>[] = [
    {
      key: "name",
      label: "Kind",
      header: true,
      width: "24%",
      cell: (kind) => <Link to={paths.addEvidence(personId, { kind })}>{EVIDENCE_KIND_WORDS[kind].name}</Link>,
    },
    { key: "what", label: "What it is", narrow: "full", cell: (kind) => EVIDENCE_KIND_WORDS[kind].what },
    { key: "validity", label: "Validity", numeric: true, cell: (kind) => <KindValidity kind={kind} /> },
  ];
  return (
    <Card title="What was done?">
      <div className="stack">
        <DataTable
          caption="Kinds of leadership evidence"
          columns={columns}
          rows={[...EVIDENCE_KINDS]}
          rowKey={(kind) => kind}
        />
        <p className="caption">
          Validity says how closely such scores go with later success as a manager, from 0 (not at all) to 1. Even the
          best leaves most of it open; that is why different kinds count for more than several of one. What supervisors,
          peers and reports think is entered{" "}
          <Link to={paths.assessPerson(personId, { group: "leadership" })}>as an assessment</Link>.
        </p>
      </div>
    </Card>
  );
}
