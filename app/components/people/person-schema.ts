import { z } from "zod";
import { PERSON_KINDS } from "#app/domain/shared/vocabulary.ts";
import { readPay } from "./read-pay.ts";

const LARGEST_PAY = 100_000_000_00;
const line = (most: number) => z.string().trim().max(most, `At most ${most} characters.`);
const orNull = <T>(value: T | undefined): T | null => value ?? null;

const pay = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null;
    const cents = readPay(text);
    if (cents !== null && cents <= LARGEST_PAY) return cents;
    context.addIssue({ code: "custom", message: "Enter an amount a year, such as 60,340 or 60 340,50." });
    return z.NEVER;
  });

/** What is typed about a person. Empty fields are null: unknown, not empty text that others could clash with. */
export const personSchema = z.object({
  name: z
    .string("Enter the person’s name.")
    .trim()
    .min(1, "Enter the person’s name.")
    .max(120, "At most 120 characters."),
  employeeNumber: line(40).optional().transform(orNull),
  email: z
    .email("Enter an e-mail address, such as ana@firm.example.")
    .max(254, "At most 254 characters.")
    .transform((email) => email.toLowerCase())
    .optional()
    .transform(orNull),
  title: line(120).default(""),
  department: line(120).default(""),
  kind: z.enum(PERSON_KINDS, "Choose whether this person is rated.").default("member"),
  managerId: z.uuid("Choose a manager from the list.").optional().transform(orNull),
  roleProfileId: z.uuid("Choose a role from the list.").optional().transform(orNull),
  startedOn: z.iso.date("Enter a date.").optional().transform(orNull),
  pay,
  version: z.coerce.number().int().optional(),
});

export const personLabels = {
  name: "Name",
  employeeNumber: "Employee number",
  email: "E-mail",
  title: "Title",
  department: "Department",
  kind: "Rated and counted",
  managerId: "Reports to",
  roleProfileId: "Role",
  startedOn: "Start date",
  pay: "Yearly pay",
};
