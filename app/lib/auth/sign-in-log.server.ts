import { createHmac } from "node:crypto";
import { environment } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";

interface SignInOutcome {
  isOpened: boolean;
  email: string;
  requestId: string;
  address: string | undefined;
}

/** Attempts on one account can be told together in the log, though nobody reads the e-mail address out of it. */
export function logSignIn({ isOpened, email, requestId, address }: SignInOutcome): void {
  const account = createHmac("sha256", environment().sessionSecret).update(email.trim().toLowerCase()).digest("hex");
  const line = { event: isOpened ? "signed in" : "sign-in refused", requestId, address, account: account.slice(0, 12) };
  if (isOpened) log().info(line);
  else log().warn(line);
}
