import { z } from "zod";
import { passwordRule } from "./password-rule.ts";

export const newPasswordSchema = z
  .object({ password: passwordRule, again: z.string("Enter the password again.") })
  .refine((value) => value.password === value.again, { path: ["again"], message: "The two passwords differ." });

export type NewPasswordValues = z.input<typeof newPasswordSchema>;
