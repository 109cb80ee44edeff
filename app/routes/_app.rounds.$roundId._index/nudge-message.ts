import type { RoundSource } from "#app/domain/shared/vocabulary.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

interface NudgeFacts {
  name: string;
  /** Scheme and host of this server, as the reader reaches it. */
  origin: string;
  locale: string;
  dueOn: string;
  requests: { id: string; personName: string; source: RoundSource }[];
}

/** A message ready to send to one person, with a link for each page that they owe. */
export function nudgeMessage({ name, origin, locale, dueOn, requests }: NudgeFacts): string {
  return [
    `Hello ${name},`,
    `please assess by ${formatDay(dueOn, locale)}. What you typed so far is kept, and every page takes some minutes:`,
    requests
      .map(({ id, personName, source }) => {
        const whom = source === "self" ? "yourself" : personName;
        return `${whom}: ${origin}${paths.request(id)}\nfor your calendar: ${origin}${paths.requestDate(id)}`;
      })
      .join("\n\n"),
    "Single answers of peers and reports are shown to nobody.",
  ].join("\n\n");
}
