import { Link } from "@remix-run/react";
import { importStateWords, KIND_WORDS } from "#app/components/imports/words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { listImportLog } from "#app/services/imports/list-imports.server.ts";

type Entry = Awaited<ReturnType<typeof listImportLog>>["imports"][number];

export function LogTable({ imports }: { imports: Entry[] }) {
  const { locale } = useReader();
  const columns: Column<Entry>[] = [
    {
      key: "file",
      label: "File",
      header: true,
      cell: (entry) => (
        <>
          <Link to={paths.import(entry.id)}>{entry.fileName}</Link>
          {entry.listName ? (
            <small>
              {[entry.listName, entry.listRelease && `release ${entry.listRelease}`].filter(Boolean).join(", ")}
            </small>
          ) : null}
        </>
      ),
    },
    { key: "kind", label: "Holds", cell: (entry) => KIND_WORDS[entry.kind] },
    { key: "state", label: "State", cell: (entry) => importStateWords(entry) },
    { key: "when", label: "When", cell: (entry) => formatDay(entry.createdAt, locale) },
    { key: "who", label: "Who", cell: (entry) => entry.accountName ?? "–" },
  ];
  return <DataTable caption="Imports" columns={columns} rows={imports} rowKey={(entry) => entry.id} />;
}
