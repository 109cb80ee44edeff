import { Tag } from "#app/components/ui/tag.tsx";
import type { CertificateState } from "#app/domain/certifications/certificate-state.ts";
import { formatCount } from "#app/lib/format.ts";

const TONES = { valid: "good", "runs-out": "warn", expired: "bad" } as const;

interface Standing {
  state: CertificateState;
  daysLeft: number | null;
}

function standingWords({ state, daysLeft }: Standing): string {
  const days = formatCount(Math.abs(daysLeft ?? 0), "day", "days");
  if (state === "expired") return `Expired ${days} ago`;
  if (state === "valid") return "Valid";
  return daysLeft === 0 ? "Last day today" : `Runs out in ${days}`;
}

/** Where a certificate stands, in words. */
export function CertificateTag(standing: Standing) {
  return <Tag tone={TONES[standing.state]}>{standingWords(standing)}</Tag>;
}
