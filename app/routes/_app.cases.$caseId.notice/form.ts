import { z } from "zod";
import { NOTICE_WAYS } from "#app/domain/shared/vocabulary.ts";

export const noticeSchema = z.object({
  words: z.string("Write the notice.").max(20_000, "At most 6,000 characters."),
  way: z.enum(NOTICE_WAYS, "Say how it was handed over."),
  givenOn: z.iso.date("Enter the day on which it was handed over."),
});

export const noticeLabels: Record<string, string> = {
  words: "The notice",
  way: "How it was handed over",
  givenOn: "Day",
};
