import { Note } from "#app/components/ui/note.tsx";

/** Said wherever duties stand, on the screen and on paper. */
export function NotAdvice() {
  return (
    <Note tone="plain">
      <b>Not legal advice.</b> Duties are told in our own words, as they were read in November 2026, and each says how
      far it was checked. Which regimes apply is for you and your counsel to say.
    </Note>
  );
}
