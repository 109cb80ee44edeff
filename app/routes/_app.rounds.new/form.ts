import { z } from "zod";
import { COMPETENCY_CHOICES, PEER_CHOICES, ROUND_SOURCES } from "#app/domain/shared/vocabulary.ts";

const optionalId = z.union([z.uuid(), z.literal("")], "Choose from the list.").default("");

export const roundSchema = z
  .object({
    name: z.string("Give it a name.").trim().min(1, "Give it a name.").max(120, "At most 120 characters."),
    managerId: optionalId,
    department: z.string().trim().max(200).default(""),
    personIds: z.array(z.uuid("Choose from the list.")).default([]),
    sources: z.array(z.enum(ROUND_SOURCES)).min(1, "Choose who is asked."),
    peerChoice: z.enum(PEER_CHOICES, "Choose who picks the peers.").default("team"),
    competencyChoice: z.enum(COMPETENCY_CHOICES, "Choose what is asked.").default("on-record"),
    competencyGroup: z.string().trim().max(100).default(""),
    mostCompetencies: z.coerce
      .number("Enter a whole number.")
      .int("Enter a whole number.")
      .min(1, "At least one.")
      .max(60, "At most 60: nobody answers more with care."),
    dueOn: z.iso.date("Enter a date."),
    remindOn: z.union([z.iso.date("Enter a date."), z.literal("")]).default(""),
  })
  .superRefine(({ competencyChoice, competencyGroup }, context) => {
    if (competencyChoice === "group" && competencyGroup === "") {
      context.addIssue({ code: "custom", message: "Choose the group.", path: ["competencyGroup"] });
    }
  })
  .transform(({ managerId, department, remindOn, ...sheet }) => ({
    ...sheet,
    managerId: managerId || null,
    department: department || null,
    remindOn: remindOn || null,
  }));

export function readRoundFilter(url: URL) {
  const manager = url.searchParams.get("manager") ?? "";
  return {
    manager: z.uuid().safeParse(manager).success ? manager : "",
    department: (url.searchParams.get("department") ?? "").slice(0, 200),
  };
}
