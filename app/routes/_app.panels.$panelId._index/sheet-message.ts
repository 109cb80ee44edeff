import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

interface SheetMessageFacts {
  name: string;
  what: string;
  heldOn: string;
  locale: string;
  /** Scheme and host of this server, as the reader reaches it. */
  origin: string;
  sheetId: string;
}

/** A message ready to send to one assessor. It does not say about whom: messages are read over shoulders. */
export const sheetMessage = ({ name, what, heldOn, locale, origin, sheetId }: SheetMessageFacts): string =>
  [
    `Hello ${name},`,
    `you are asked to score a ${what.toLowerCase()} on ${formatDay(heldOn, locale)}. Look at the questions beforehand, and score alone before you talk with the others:`,
    `${origin}${paths.panelSheet(sheetId)}\nfor your calendar: ${origin}${paths.panelSheetDate(sheetId)}`,
    "The others see your scores, with your name, once all have handed in; the person sees the combined score alone.",
  ].join("\n\n");
