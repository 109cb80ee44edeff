import type { WhatIfView } from "./matrix-view.ts";

/** "Marta Lindqvist is promoted": the end of a question or of a heading. */
export const whatIfWords = ({ person, kind }: Pick<WhatIfView, "person" | "kind">): string =>
  `${person.name} ${kind === "leaves" ? "leaves" : "is promoted"}`;
