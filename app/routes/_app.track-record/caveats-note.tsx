import { Link } from "@remix-run/react";
import { OUTCOME_RULE } from "#app/components/outcomes/outcome-words.ts";
import { Note } from "#app/components/ui/note.tsx";
import { paths } from "#app/lib/paths.ts";

/** What the page can and cannot say: always there, however much is on record. */
export function CaveatsNote() {
  return (
    <Note title="Only people who got the job are seen here.">
      Nobody can say how it would have gone with those who did not. {OUTCOME_RULE} An outcome never changes the weights
      of the model by itself: people set them, with their sources, under{" "}
      <Link to={paths.computed("promotion", "track-record")}>How this is computed</Link>.
    </Note>
  );
}
