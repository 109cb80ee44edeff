import "@remix-run/node";
import type { SentForm } from "./lib/auth/sent-form.ts";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    nonce?: string;
    requestId?: string;
    address?: string;
    /** The form as it came, for a guard that has to keep it. */
    sentForm?: SentForm | undefined;
  }
}
