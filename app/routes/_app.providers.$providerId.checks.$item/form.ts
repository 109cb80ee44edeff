import { z } from "zod";
import { DILIGENCE_ANSWERS } from "#app/domain/sourcing/due-diligence.ts";

const day = z
  .literal("")
  .transform(() => null)
  .or(z.iso.date("Enter a date, or leave it empty."));

export const checkSchema = z.object({
  answer: z.enum(DILIGENCE_ANSWERS, "Choose what was found."),
  evidenceOn: day,
  expiresOn: day,
  note: z.string().trim().max(2000, "At most 2,000 characters.").default(""),
});

/** What was refused, with what was typed; a file has to be chosen again. */
export interface CheckError {
  field: string;
  reason: string;
  typed: { answer: string; evidenceOn: string; expiresOn: string; note: string };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export const typedIn = (form: FormData): CheckError["typed"] => ({
  answer: textOf(form, "answer"),
  evidenceOn: textOf(form, "evidenceOn"),
  expiresOn: textOf(form, "expiresOn"),
  note: textOf(form, "note"),
});

/** The file that was chosen; null where the box was left empty. */
export async function chosenFile(form: FormData): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get("file");
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
