import type { LucideIcon } from "lucide-react";

/** One stroke weight for every icon; icons never carry meaning alone, so they are hidden from screen readers. */
export function Icon({ of: Drawing, size = 14 }: { of: LucideIcon; size?: number }) {
  return <Drawing size={size} strokeWidth={1.5} absoluteStrokeWidth aria-hidden="true" focusable="false" />;
}
