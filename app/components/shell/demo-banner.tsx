import type { ReactNode } from "react";

export interface DemoBannerProps {
  /** Other words than the usual ones. */
  children?: ReactNode;
  /** A form that deletes the demo, or a link to begin with real data. */
  action?: ReactNode;
}

export function DemoBanner({ children, action }: DemoBannerProps) {
  return (
    <aside className="banner" aria-label="Demo company">
      <span>
        {children ?? (
          <>
            <strong>Demo company.</strong> Every name, price and rating here is invented.
          </>
        )}
      </span>
      {action ? <div className="row">{action}</div> : null}
    </aside>
  );
}
