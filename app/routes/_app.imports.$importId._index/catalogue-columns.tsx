import { groupName } from "#app/components/competencies/competency-groups.ts";
import type { Column } from "#app/components/ui/data-table.tsx";
import type { PreviewRow } from "./rows-table.tsx";

/** What the preview shows of a competency before its verdict in words. */
export const COMPETENCY_COLUMNS: Column<PreviewRow>[] = [
  {
    key: "name",
    label: "Competency",
    cell: ({ competency }) => (
      <>
        {competency?.name || "–"}
        {competency?.values?.reference ? (
          <span className="small muted block">{competency.values.reference}</span>
        ) : null}
      </>
    ),
  },
  { key: "kind", label: "Kind", cell: ({ competency }) => competency?.values?.kind ?? "–" },
  {
    key: "group",
    label: "Group",
    cell: ({ competency }) => (competency?.values ? groupName(competency.values.groupCode) : "–"),
  },
  {
    key: "required",
    label: "Required level",
    numeric: true,
    cell: ({ competency }) => competency?.values?.requiredLevel ?? "–",
  },
];

/** A row is what one role asks of one skill. */
export const OCCUPATION_COLUMNS: Column<PreviewRow>[] = [
  {
    key: "role",
    label: "Role",
    cell: ({ asked }) => (
      <>
        {asked?.title ?? "–"}
        <span className="small muted block">{asked?.code}</span>
      </>
    ),
  },
  {
    key: "skill",
    label: "Skill",
    cell: ({ asked }) => (
      <>
        {asked?.skill ?? "–"}
        <span className="small muted block">{asked?.skillId}</span>
      </>
    ),
  },
  { key: "level", label: "Required level", numeric: true, cell: ({ asked }) => asked?.level ?? "–" },
];
