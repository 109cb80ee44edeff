import { Link } from "@remix-run/react";
import { paths } from "#app/lib/paths.ts";
import type { MatrixAddress } from "./matrix-view.ts";

interface ColumnWindowsProps {
  /** Counted from 1; columns from the first up to, not with, the last. */
  shown: { window: number; count: number; from: number; to: number; total: number };
  address: MatrixAddress;
}

/** Too many competencies for one table: the ones before and after. */
export function ColumnWindows({ shown: { window, count, from, to, total }, address }: ColumnWindowsProps) {
  if (count === 1) return null;
  return (
    <nav className="matrix-windows no-print" aria-label="Competencies shown">
      <span className="caption">
        Competencies {from + 1} to {to} of {total}
      </span>
      {window > 1 ? (
        <Link className="button" to={paths.matrix({ ...address, columns: window - 1 })}>
          Earlier ones
        </Link>
      ) : null}
      {window < count ? (
        <Link className="button" to={paths.matrix({ ...address, columns: window + 1 })}>
          Later ones
        </Link>
      ) : null}
    </nav>
  );
}
