import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Note } from "#app/components/ui/note.tsx";
import { formatCount, formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ProviderFinding } from "#app/services/scenarios/provider-findings.server.ts";

const MISSING_SHOWN = 3;

/** Evidence of a provider in use that has run out, is not in order or was never looked at. */
export function ProviderNotes({ providers }: { providers: ProviderFinding[] }) {
  const { locale } = useReader();
  return (
    <>
      {providers.map(({ providerId, provider, expired, notMet, missing }) => {
        const parts = [
          ...expired.map(({ name, expiresOn }) => `${name} expired on ${formatDay(expiresOn, locale)}.`),
          ...(notMet.length > 0 ? [`Not in order: ${formatList(notMet)}.`] : []),
          ...(missing.length > 0
            ? [
                `${formatCount(missing.length, "item", "items")} nobody has looked at: ${formatList(missing, MISSING_SHOWN)}.`,
              ]
            : []),
        ];
        return (
          <Note
            key={providerId}
            tone={expired.length + notMet.length > 0 ? "bad" : "warn"}
            title={`${provider}: due diligence is not settled.`}
            actions={
              <Link className="no-print" to={`${paths.provider(providerId)}#diligence`}>
                See the list
              </Link>
            }
          >
            {parts.join(" ")}
          </Note>
        );
      })}
    </>
  );
}
