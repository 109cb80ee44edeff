import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export interface Fact {
  value: ReactNode;
  label: string;
  /** Makes the box a filter link. */
  to?: string;
  current?: boolean;
}

export function FactRow({ facts, label }: { facts: Fact[]; label?: string }) {
  return (
    <ul className="facts" aria-label={label}>
      {facts.map((fact) => {
        const inside = (
          <>
            <span className="fact-value">{fact.value}</span> <span className="fact-label">{fact.label}</span>
          </>
        );
        return (
          <li key={fact.label}>
            {fact.to ? (
              <Link to={fact.to} preventScrollReset aria-current={fact.current ? "true" : undefined}>
                {inside}
              </Link>
            ) : (
              <div>{inside}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
