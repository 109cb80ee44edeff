import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

export interface LinkMessage {
  address: string;
  until: string;
  text: string;
  email: string;
}

interface LinkFacts {
  kind: "invitation" | "reset";
  token: string;
  expiresAt: Date;
  /** Scheme and host of this server, as the reader reaches it. */
  origin: string;
  locale: string;
  to: { name: string; email: string };
  from: string;
  organisation: string;
}

/** The address and a message ready to send. */
export function linkMessage({
  kind,
  token,
  expiresAt,
  origin,
  locale,
  to,
  from,
  organisation,
}: LinkFacts): LinkMessage {
  const path = kind === "invitation" ? paths.invitation({ token }) : paths.resetPassword({ token });
  const address = origin + path;
  const until = `${formatDay(expiresAt.toISOString(), locale)}, ${expiresAt.toISOString().slice(11, 16)} UTC`;
  const purpose =
    kind === "invitation"
      ? `${from} invites you to Rightrung at ${organisation}. Choose a password here and you are in:`
      : `Here you set a new password for your Rightrung account at ${organisation}:`;
  const text = [
    `Hello ${to.name},`,
    purpose,
    address,
    `The link works once, until ${until}. It is for you alone: please do not pass it on. You sign in with ${to.email}.`,
    `If you did not expect this, leave it and tell ${from}.`,
  ].join("\n\n");
  return { address, until, text, email: to.email };
}
