import { Note } from "#app/components/ui/note.tsx";

const WORDS = {
  session:
    "Your session is over: it expired, was ended from elsewhere, or the account was disabled. If signing in does not work either, ask the owner or HR of your organisation.",
  kept: "You were signed out while saving. What you typed is kept for 30 minutes: sign in, and save it with one click.",
  "not-kept":
    "You were signed out while saving. Files, passwords and very long forms are never kept: sign in and enter that once more.",
} as const;

/** Why the reader stands here again, and what became of what they sent. */
export function EndedNote({ ended }: { ended: keyof typeof WORDS | null }) {
  if (!ended) return null;
  return (
    <Note tone={ended === "not-kept" ? "warn" : "info"} role="status">
      {WORDS[ended]}
    </Note>
  );
}
