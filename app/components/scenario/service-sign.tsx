import type { ReactNode } from "react";

export type ServiceState = "covered" | "added" | "partly" | "open" | "accepted";

export const SERVICE_STATES: Readonly<Record<ServiceState, string>> = {
  covered: "covered",
  added: "added, and in the cost below",
  partly: "partly; cannot be bought equal",
  accepted: "not covered, accepted with a reason",
  open: "not covered",
};

function Drawing({ state }: { state: ServiceState }) {
  const ring = (colour: string) => (
    <circle cx="7" cy="7" r="5.3" fill="none" stroke={`var(--${colour})`} strokeWidth="1.4" />
  );
  switch (state) {
    case "covered":
      return (
        <>
          <circle cx="7" cy="7" r="6" fill="var(--chart-positive)" />
          <path d="m4.3 7.2 1.9 1.9 3.6-3.8" stroke="var(--surface)" strokeWidth="1.5" fill="none" />
        </>
      );
    case "added":
      return (
        <>
          {ring("accent")}
          <path d="M7 4.3v5.4M4.3 7h5.4" stroke="var(--accent)" strokeWidth="1.4" strokeLinecap="round" />
        </>
      );
    case "partly":
      return (
        <>
          {ring("risk-elevated")}
          <path d="M7 1.7a5.3 5.3 0 0 1 0 10.6z" fill="var(--risk-elevated)" />
        </>
      );
    case "accepted":
      return (
        <>
          {ring("text-muted")}
          <path d="m4.3 7.2 1.9 1.9 3.6-3.8" stroke="var(--text-muted)" strokeWidth="1.5" fill="none" />
        </>
      );
    case "open":
      return (
        <>
          {ring("risk-high")}
          <path d="M4.5 7h5" stroke="var(--risk-high)" strokeWidth="1.6" strokeLinecap="round" />
        </>
      );
  }
}

/** A sign and words; the sign is said as well, except where the words are its legend. */
export function ServiceSign({
  state,
  isLegend = false,
  children,
}: {
  state: ServiceState;
  isLegend?: boolean;
  children: ReactNode;
}) {
  return (
    <span className="service">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <Drawing state={state} />
      </svg>
      <span>
        {isLegend ? null : <span className="visually-hidden">{SERVICE_STATES[state]}: </span>}
        {children}
      </span>
    </span>
  );
}
