import type { ReactNode } from "react";

export interface EmptyStateProps {
  reason: "no-data" | "no-results" | "no-access";
  title: string;
  /** What belongs here, which filter to drop, or who can give access. */
  children?: ReactNode;
  /** At least one next step: an empty place without a way on is an error. */
  actions: ReactNode;
}

const reasonWords = {
  "no-data": "Nothing here yet",
  "no-results": "No match",
  "no-access": "Not open to your role",
} as const;

export function EmptyState({ reason, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="tiny faint">{reasonWords[reason]}</p>
      <p className="lead">{title}</p>
      {children ? <div className="caption">{children}</div> : null}
      <div className="row">{actions}</div>
    </div>
  );
}
