import { NO_STAFF, none, OWNER, OWNER_HR, ofCheck, ofProvider, ofQuote, type Route } from "./route-parts.ts";

const gap = { low: "4", middle: "5", high: "6", basis: "user", source: "A price list" };

/** Addresses of providers, their quotes and their evidence: of the organisation, and of nobody's line. */
export const PROVIDER_ROUTES: Record<string, Route> = {
  "_app.providers._index": { ...none, loader: { answers: NO_STAFF } },
  "_app.providers.new": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ name: "" }) } },
  },
  "_app.providers.$providerId._index": { ...ofProvider, loader: { answers: NO_STAFF } },
  "_app.providers.$providerId.edit": {
    ...ofProvider,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ name: "Fernhollow", state: "engaged", version: "0" }) } },
  },
  "_app.providers.$providerId.quotes.new": {
    ...ofProvider,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ scope: "managed" }) } },
  },
  // Before the check is taken back: then there is no file any more.
  "providers.$providerId.checks.$item.attached[.]file": { ...ofCheck, loader: { answers: NO_STAFF } },
  "_app.providers.compare": {
    ...none,
    loader: { answers: NO_STAFF },
    actions: {
      "": { answers: OWNER_HR, form: ({ quoteId }) => ({ quoteId, item: "backup-dr", ...gap }) },
      "price-as-usual": { answers: OWNER_HR, form: ({ quoteId }) => ({ quoteId, item: "backup-dr" }) },
      // The owner is asked first and opens it: for HR there is no price any more.
      "open-gap": { answers: OWNER, form: ({ quoteId }) => ({ quoteId, item: "backup-dr" }) },
    },
  },
  "providers.compare.table[.]csv": { ...none, loader: { answers: NO_STAFF } },
  "_app.providers.$providerId.checks.$item": {
    ...ofCheck,
    loader: { answers: OWNER_HR },
    actions: {
      record: { answers: OWNER_HR, form: () => ({ answer: "met", evidenceOn: "", expiresOn: "" }) },
      // The owner is asked first and takes it back: for HR there is nothing left to take.
      "take-back": { answers: OWNER },
    },
  },
  "_app.providers.$providerId.quotes.$quoteId": {
    ...ofQuote,
    loader: { answers: OWNER_HR },
    actions: {
      "": { answers: OWNER_HR, form: () => ({ scope: "managed" }) },
      // The owner is asked first and removes it: for HR there is none any more.
      remove: { answers: OWNER },
    },
  },
};
