import { CertificateTag } from "#app/components/certifications/certificate-tag.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatDay, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownCertificate } from "#app/services/certifications/shown-certificate.ts";

interface CertificateTableProps {
  personId: string;
  certificates: ShownCertificate[];
  mayWrite: boolean;
}

export function CertificateTable({ personId, certificates, mayWrite }: CertificateTableProps) {
  const { locale } = useReader();
  const columns: Column<ShownCertificate>[] = [
    { key: "name", label: "Certificate", header: true, cell: (row) => <NameCell certificate={row} /> },
    { key: "issued", label: "Issued", narrow: "pair", cell: ({ issuedOn }) => formatDay(issuedOn, locale) },
    {
      key: "expires",
      label: "Valid until",
      narrow: "pair",
      cell: ({ expiresOn }) => (expiresOn ? formatDay(expiresOn, locale) : "does not run out"),
    },
    {
      key: "state",
      label: "Today",
      narrow: "pair",
      cell: ({ state, daysLeft }) => <CertificateTag state={state} daysLeft={daysLeft} />,
    },
    {
      key: "file",
      label: "File",
      narrow: "pair",
      cell: ({ id, file }) =>
        file ? (
          <FileLink to={paths.certificationFile(personId, id)} file={file} />
        ) : (
          <span className="muted">none</span>
        ),
    },
    ...(mayWrite
      ? [
          {
            ...{ key: "change", label: "Change or remove", hideLabel: true, narrow: "full" as const },
            cell: (row: ShownCertificate) => (
              <span className="row">
                <LinkButton to={`${paths.certifications(personId, { edit: row.id })}#new-certificate`}>
                  Change<span className="visually-hidden"> {row.name}</span>
                </LinkButton>
                <RemoveCell {...row} />
              </span>
            ),
          },
        ]
      : []),
  ];
  return <DataTable caption="Certificates" columns={columns} rows={certificates} rowKey={({ id }) => id} />;
}

function NameCell({ certificate: { name, issuer, competencies } }: { certificate: ShownCertificate }) {
  return (
    <>
      {name}
      {issuer ? <div className="caption">{issuer}</div> : null}
      {competencies.length ? <div className="caption">Supports {competencies.join(", ")}</div> : null}
    </>
  );
}

function FileLink({ to, file }: { to: string; file: { name: string; bytes: number } }) {
  const { locale } = useReader();
  return (
    <a href={to} download>
      {file.name} <small className="muted">{formatNumber(Math.ceil(file.bytes / 1_000), locale)} kB</small>
    </a>
  );
}

function RemoveCell({ id, name, file }: ShownCertificate) {
  return (
    <ConfirmForm
      trigger="Remove"
      question={
        file
          ? `${name} is removed with its file. Neither can be brought back.`
          : `${name} is removed and cannot be brought back.`
      }
      confirm="Remove the certificate"
      fields={{ intent: "remove", certificationId: id }}
    />
  );
}
