import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import type { CertificateState } from "#app/domain/certifications/certificate-state.ts";
import { formatDay } from "#app/lib/format.ts";
import { CertificateTag } from "./certificate-tag.tsx";

interface CertificatesCardProps {
  certificates: {
    id: string;
    name: string;
    expiresOn: string | null;
    state: CertificateState;
    daysLeft: number | null;
  }[];
  /** The page with all of them. */
  to: string;
}

const MOST_SHOWN = 5;

/** Certificates in short, those that run out first before the others, with the way to all of them. */
export function CertificatesCard({ certificates, to }: CertificatesCardProps) {
  const { locale } = useReader();
  const more = certificates.length - MOST_SHOWN;
  return (
    <Card title="Certificates" aside={String(certificates.length)} id="certificates">
      <div className="stack">
        {certificates.length === 0 ? <p className="caption">None is on record.</p> : null}
        {certificates.length ? (
          <ul className="list-lines">
            {certificates.slice(0, MOST_SHOWN).map(({ id, name, expiresOn, state, daysLeft }) => (
              <li key={id}>
                <b>{name}</b>
                {expiresOn ? `, until ${formatDay(expiresOn, locale)}` : ", does not run out"}{" "}
                {state === "valid" ? null : <CertificateTag state={state} daysLeft={daysLeft} />}
              </li>
            ))}
          </ul>
        ) : null}
        {more > 0 ? <p className="caption">And {more} more.</p> : null}
        <p className="row">
          <LinkButton to={to}>All certificates</LinkButton>
        </p>
      </div>
    </Card>
  );
}
