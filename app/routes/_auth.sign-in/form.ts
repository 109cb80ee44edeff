import { z } from "zod";

export const signInSchema = z.object({
  email: z.email("Enter the e-mail address of your account."),
  password: z.string("Enter your password.").min(1, "Enter your password.").max(500, "At most 500 characters."),
  next: z.string().optional(),
});

/** Only a path of this server: never an address that leads elsewhere. */
export function safeNext(next: string | undefined | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/";
}

export type SignInValues = z.input<typeof signInSchema>;

/** Why the reader was sent here: their session is over and, for a form, whether what was typed is kept. */
export const readEnded = (value: string | null) =>
  z.enum(["session", "kept", "not-kept"]).nullable().catch(null).parse(value);
