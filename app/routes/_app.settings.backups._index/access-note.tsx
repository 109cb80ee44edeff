import { Note } from "#app/components/ui/note.tsx";

interface AccessNoteProps {
  access: "everything" | "all-but-restore" | "several-organisations" | "demo-beside-a-real-one";
}

/** Why something is not offered here, and where it is done instead. */
export function AccessNote({ access }: AccessNoteProps) {
  if (access === "everything") return null;
  if (access === "all-but-restore") {
    return (
      <Note tone="info" title="This is a demo company.">
        Its backups can be made, checked and downloaded; restoring one is left to the command line.
      </Note>
    );
  }
  return (
    <Note
      tone="info"
      title={
        access === "several-organisations"
          ? "This installation holds several organisations."
          : "This is a demo company beside a real organisation."
      }
    >
      A backup holds all of them, so none is shown here. Whoever runs the server makes one with{" "}
      <code>npm run backup</code> and restores one with <code>npm run restore -- FILE</code>.
    </Note>
  );
}
