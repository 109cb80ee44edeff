import { Link } from "@remix-run/react";
import { TARGET_ROLE_NAMES } from "#app/components/competencies/competency-words.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import { formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { listCatalogue } from "#app/services/competencies/list-catalogue.server.ts";

export type CatalogueEntry = Awaited<ReturnType<typeof listCatalogue>>["technical"][number];

const FUNCTION_NAMES = new Map<string, string>(IT_FUNCTIONS.map(({ id, name }) => [id, name]));

const name: Column<CatalogueEntry> = {
  key: "name",
  label: "Competency",
  header: true,
  width: "34%",
  cell: (entry) => (
    <>
      <Link to={paths.competency(entry.id)}>{entry.name}</Link> {entry.isCritical ? <Tag>Critical</Tag> : null}{" "}
      {entry.origin === "own" ? <Tag>Own</Tag> : null}
      {entry.origin === "changed" ? <Tag>Changed</Tag> : null}
    </>
  ),
};
const required: Column<CatalogueEntry> = {
  key: "required",
  label: "Required level",
  numeric: true,
  width: "12%",
  cell: (entry) => entry.requiredLevel,
};
const halfLife: Column<CatalogueEntry> = {
  key: "halfLife",
  label: "Half-life",
  numeric: true,
  width: "12%",
  cell: (entry) => `${entry.halfLifeMonths} months`,
};

export function TechnicalTable({ caption, entries }: { caption: string; entries: CatalogueEntry[] }) {
  const columns: Column<CatalogueEntry>[] = [
    name,
    { key: "function", label: "IT function", cell: (entry) => FUNCTION_NAMES.get(entry.functionCode ?? "") ?? "–" },
    required,
    { key: "cover", label: "Minimum cover", numeric: true, width: "12%", cell: (entry) => entry.minimumCover },
    halfLife,
  ];
  return <DataTable caption={caption} columns={columns} rows={entries} rowKey={(entry) => entry.id} />;
}

export function LeadershipTable({ entries }: { entries: CatalogueEntry[] }) {
  const columns: Column<CatalogueEntry>[] = [
    name,
    {
      key: "roles",
      label: "Asked of",
      cell: (entry) => formatList(entry.requiredFor.map((role) => TARGET_ROLE_NAMES[role])) || "nobody",
    },
    required,
    halfLife,
  ];
  return <DataTable caption="Leadership competencies" columns={columns} rows={entries} rowKey={(entry) => entry.id} />;
}
