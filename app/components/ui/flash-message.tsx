import type { ReactNode } from "react";
import { Note, type NoteTone } from "./note.tsx";

export interface FlashMessageProps {
  tone?: Exclude<NoteTone, "plain">;
  /** A form with one button that takes the act back. */
  undo?: ReactNode;
  children: ReactNode;
}

/** What just happened, said once after a redirect. Stays until the next page: nobody has to read against a clock. */
export function FlashMessage({ tone = "good", undo, children }: FlashMessageProps) {
  return (
    <Note tone={tone} className="flash" role={tone === "bad" ? "alert" : "status"} actions={undo}>
      {children}
    </Note>
  );
}
