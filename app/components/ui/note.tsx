import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export type NoteTone = "plain" | "info" | "good" | "warn" | "bad";

export interface NoteProps {
  tone?: NoteTone;
  title?: ReactNode;
  actions?: ReactNode;
  className?: string;
  role?: "status" | "alert";
  children?: ReactNode;
}

const signs = { plain: Info, info: Info, good: CircleCheck, warn: TriangleAlert, bad: TriangleAlert } as const;

export function Note({ tone = "plain", title, actions, className, role, children }: NoteProps) {
  return (
    <div className={["note", tone !== "plain" && `note-${tone}`, className].filter(Boolean).join(" ")} role={role}>
      <Icon of={signs[tone]} size={16} />
      <div className="note-body">
        {title ? <strong>{title} </strong> : null}
        {children}
      </div>
      {actions ? <div className="note-actions">{actions}</div> : null}
    </div>
  );
}
