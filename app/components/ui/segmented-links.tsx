import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export interface SegmentedLinksProps {
  label: string;
  options: { label: ReactNode; to: string; current: boolean }[];
}

/** A choice that lives in the address: each option is a link. */
export function SegmentedLinks({ label, options }: SegmentedLinksProps) {
  return (
    <nav className="segmented" aria-label={label}>
      {options.map((option) => (
        <Link key={option.to} to={option.to} preventScrollReset aria-current={option.current ? "true" : undefined}>
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
