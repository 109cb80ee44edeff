import type { QuoteScope } from "#app/domain/shared/vocabulary.ts";

export const QUOTE_SCOPE_WORDS: Readonly<Record<QuoteScope, { title: string; detail: string }>> = {
  managed: { title: "Managed services", detail: "the provider runs IT" },
  "co-managed": { title: "Co-managed", detail: "the provider shares the work with your people" },
};
