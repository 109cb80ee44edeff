import { z } from "zod";

const NAME_LENGTH = 200;

const details = {
  name: z.string().trim().min(1, "Enter what it is called.").max(NAME_LENGTH, `At most ${NAME_LENGTH} letters.`),
  issuer: z.string().trim().max(NAME_LENGTH, `At most ${NAME_LENGTH} letters.`).default(""),
  issuedOn: z.iso.date("Enter the day of issue as a date."),
  expiresOn: z
    .literal("")
    .transform(() => null)
    .or(z.iso.date("Enter a date, or leave it empty.")),
};

export const certificationSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), ...details }),
  z.object({ intent: z.literal("change"), certificationId: z.string(), ...details }),
  z.object({ intent: z.literal("remove"), certificationId: z.string() }),
]);

/** What was refused, with what was typed; a file has to be chosen again. */
export interface CertificationError {
  field: string;
  reason: string;
  typed: { name: string; issuer: string; issuedOn: string; expiresOn: string; competency: string[] };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export const typedIn = (form: FormData): CertificationError["typed"] => ({
  name: textOf(form, "name"),
  issuer: textOf(form, "issuer"),
  issuedOn: textOf(form, "issuedOn"),
  expiresOn: textOf(form, "expiresOn"),
  competency: form.getAll("competency").filter((value) => typeof value === "string"),
});

/** The file that was chosen; null where the box was left empty. */
export async function chosenFile(form: FormData): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get("file");
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
