import type { ReactNode } from "react";

export interface TagProps {
  icon?: ReactNode;
  tone?: "plain" | "good" | "warn" | "bad";
  children: ReactNode;
}

export function Tag({ icon, tone = "plain", children }: TagProps) {
  return (
    <span className={tone === "plain" ? "tag" : `tag tag-${tone}`}>
      {icon}
      {children}
    </span>
  );
}
