import { Link } from "@remix-run/react";
import { TRACK_NAMES } from "#app/components/roles/role-words.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RoleList } from "#app/services/role-profiles/list-roles.server.ts";

type Role = RoleList["roles"][number];

export function RolesTable({ roles }: { roles: Role[] }) {
  const columns: Column<Role>[] = [
    {
      key: "title",
      label: "Role",
      header: true,
      width: "38%",
      cell: ({ id, title, purpose }) => (
        <>
          <Link to={paths.role(id)}>{title}</Link>
          {purpose ? <small>{purpose}</small> : null}
        </>
      ),
    },
    { key: "track", label: "Track", cell: ({ track }) => TRACK_NAMES[track] },
    { key: "rung", label: "Rung", numeric: true, cell: ({ rung }) => rung },
    {
      key: "asks",
      label: "Asks for",
      narrow: "full",
      cell: ({ asked, critical }) => (
        <>
          {asked === 0 ? "nothing yet" : formatCount(asked, "competency", "competencies")}
          {critical.length ? <small>critical: {formatList(critical, 3)}</small> : null}
        </>
      ),
    },
    ...(roles.some(({ members }) => members !== null)
      ? [{ key: "people", label: "People in it", numeric: true, cell: ({ members }: Role) => members ?? "–" }]
      : []),
  ];
  return <DataTable caption="Roles by track and rung" columns={columns} rows={roles} rowKey={({ id }) => id} />;
}
