import { Link } from "@remix-run/react";

export interface LevelCellProps {
  /** Null is not rated: unknown, not zero. */
  level: number | null;
  stale?: boolean;
  sole?: boolean;
  /** Struck out: this level goes with the person under a what-if. */
  leaving?: boolean;
  /** Read out instead of the bare number: "Marta Lindqvist, Routing: level 5 of 5, stale". */
  label: string;
  to?: string;
  size?: "small";
}

export function LevelCell({ level, stale, sole, leaving, label, to, size }: LevelCellProps) {
  const unknown = level === null;
  const className = [
    "level",
    unknown ? "level-unknown" : !leaving && `level-${level}`,
    !unknown && stale && !leaving && "level-stale",
    sole && !leaving && "level-sole",
    !unknown && leaving && "level-leaving",
    size && `level-${size}`,
  ]
    .filter(Boolean)
    .join(" ");
  const text = unknown ? "?" : String(level);
  return to ? (
    <Link className={className} to={to} aria-label={label}>
      {text}
    </Link>
  ) : (
    <span className={className} role="img" aria-label={label}>
      {text}
    </span>
  );
}
