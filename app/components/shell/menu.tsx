import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";

export interface MenuProps {
  className: string;
  label: string;
  trigger: ReactNode;
  children: ReactNode;
}

/** A details element: opens without scripts; with them Escape, a press outside and a move to another page close it. */
export function Menu({ className, label, trigger, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new location is the signal to close
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [key]);
  useEffect(() => {
    function close(event: KeyboardEvent | PointerEvent) {
      const menu = details.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.open = false;
        menu.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && !menu.contains(event.target)) {
        menu.open = false;
      }
    }
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);
  return (
    <details className={`menu ${className}`} ref={details}>
      <summary aria-label={label}>{trigger}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
