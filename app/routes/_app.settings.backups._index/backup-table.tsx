import { Form, Link } from "@remix-run/react";
import { checkWords, formatMoment, formatSize, REASON_WORDS } from "#app/components/backups/backup-words.ts";
import { Button } from "#app/components/ui/button.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

export interface BackupRow {
  name: string;
  madeAt: string;
  reason: keyof typeof REASON_WORDS;
  size: number;
  check: { checkedAt: string; rows: number | null; problem: string | null } | null;
}

interface BackupTableProps {
  files: BackupRow[];
  locale: string;
}

export function BackupTable({ files, locale }: BackupTableProps) {
  const when = (file: BackupRow) => formatMoment(file.madeAt, locale);
  const columns: Column<BackupRow>[] = [
    {
      key: "when",
      label: "When",
      header: true,
      cell: (file) => <Link to={paths.restoreBackup(file.name)}>{when(file)}</Link>,
    },
    { key: "why", label: "Why", cell: (file) => REASON_WORDS[file.reason] },
    {
      key: "rows",
      label: "Rows",
      numeric: true,
      cell: (file) => (file.check?.rows == null ? "–" : formatNumber(file.check.rows, locale)),
    },
    { key: "size", label: "Size", numeric: true, cell: (file) => formatSize(file.size, locale) },
    { key: "checked", label: "Checked", cell: (file) => checkWords(file.check, locale) },
    {
      key: "acts",
      label: "What to do with it",
      hideLabel: true,
      narrow: "full",
      cell: (file) => <Acts file={file} when={when(file)} />,
    },
  ];
  return (
    <DataTable
      caption="Backups, newest first"
      columns={columns}
      rows={files}
      rowKey={(file) => file.name}
      align="middle"
    />
  );
}

function Acts({ file, when }: { file: BackupRow; when: string }) {
  const of = <span className="visually-hidden"> the backup of {when}</span>;
  return (
    <Form method="post" className="row">
      <input type="hidden" name="name" value={file.name} />
      <Button type="submit" name="intent" value="check" variant="quiet">
        Check{of}
      </Button>
      <LinkButton to={paths.backupFile(file.name)} variant="quiet" reloadDocument>
        Download{of}
      </LinkButton>
      <LinkButton to={paths.restoreBackup(file.name)} variant="quiet">
        Restore{of}
      </LinkButton>
    </Form>
  );
}
