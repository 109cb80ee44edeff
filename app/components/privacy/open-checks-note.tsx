import { Link } from "@remix-run/react";
import { Note } from "#app/components/ui/note.tsx";
import { BEFORE_REAL_PEOPLE } from "#app/domain/shared/before-real-people.ts";
import { paths } from "#app/lib/paths.ts";

/** On pages where people are entered, while points of the checklist are open. It reminds; it stops nobody. */
export function OpenChecksNote({ open }: { open: number }) {
  if (open === 0) return null;
  const all = BEFORE_REAL_PEOPLE.length;
  return (
    <Note tone="info" title="Before you enter real people:">
      {open === all ? "five points" : `${open} of ${all} points`} should be settled first, such as telling them what it
      is for. <Link to={paths.privacy()}>Look at the list and confirm what is done</Link>
    </Note>
  );
}
