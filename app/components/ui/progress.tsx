import type { ReactNode } from "react";

export interface ProgressProps {
  label: string;
  /** Share done, 0–1; leave it out while the length is unknown. */
  value?: number;
  text?: ReactNode;
  /** A form or button that stops the work. */
  stop?: ReactNode;
}

export function Progress({ label, value, text, stop }: ProgressProps) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className="progress">
      <p className="strong">{label}</p>
      <div
        className={percent === undefined ? "progress-track progress-unknown" : "progress-track"}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <i style={percent === undefined ? undefined : { width: `${percent}%` }} />
      </div>
      {text ? <p className="caption">{text}</p> : null}
      {stop}
    </div>
  );
}
