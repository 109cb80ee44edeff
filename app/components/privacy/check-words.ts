import type { BeforeRealPeople } from "#app/domain/shared/before-real-people.ts";

/** The checklist before real people in words: what to have done, and what that means. */
export const CHECK_WORDS: Record<BeforeRealPeople, { title: string; text: string }> = {
  "purpose-told": {
    title: "Say what it is for",
    text: "Tell the people concerned which data you keep, why, and who sees them.",
  },
  "not-a-lay-off-list": {
    title: "Not a lay-off list",
    text: "These records serve promotion and cover. Do not use them to choose who goes.",
  },
  "impact-assessed": {
    title: "Assess the privacy risk",
    text: "A data-protection impact assessment, where your law asks for one.",
  },
  "representatives-heard": {
    title: "Ask the representatives",
    text: "Works council, union or staff representatives, where they exist.",
  },
  "retention-decided": {
    title: "Agree how long",
    text: "Four years after somebody has left is a usual length; write down yours.",
  },
};
