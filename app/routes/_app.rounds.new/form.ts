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
    competencyIds: z.array(z.uuid("Choose from the list.")).default([]),
    roundId: optionalId,
    startsOn: z.union([z.iso.date("Enter a date."), z.literal("")]).default(""),
    competencyGroup: z.string().trim().max(100).default(""),
    mostCompetencies: z.coerce
      .number("Enter a whole number.")
      .int("Enter a whole number.")
      .min(1, "At least one.")
      .max(60, "At most 60: nobody answers more with care."),
    dueOn: z.iso.date("Enter a date."),
    remindOn: z.union([z.iso.date("Enter a date."), z.literal("")]).default(""),
  })
  .superRefine(({ competencyChoice, competencyGroup, competencyIds }, context) => {
    if (competencyChoice === "picked" && competencyIds.length === 0) {
      context.addIssue({ code: "custom", message: "Pick at least one competency.", path: ["competencyIds"] });
    }
    if (competencyChoice === "group" && competencyGroup === "") {
      context.addIssue({ code: "custom", message: "Choose the group.", path: ["competencyGroup"] });
    }
  })
  .transform(({ managerId, department, remindOn, startsOn, roundId, ...sheet }) => ({
    ...sheet,
    roundId: roundId || null,
    startsOn: startsOn || null,
    managerId: managerId || null,
    department: department || null,
    remindOn: remindOn || null,
  }));

/** The filter of the address; null for a part that it does not name. */
export function readRoundFilter({ searchParams }: URL) {
  const idOf = (text: string | null) => (z.uuid().safeParse(text).success ? text : "");
  const manager = searchParams.get("manager");
  return {
    round: idOf(searchParams.get("round")) ?? "",
    manager: manager === null ? null : idOf(manager),
    department: searchParams.get("department")?.slice(0, 200) ?? null,
  };
}
