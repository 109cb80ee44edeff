import { Link } from "@remix-run/react";

export interface PaginationProps {
  page: number;
  pageCount: number;
  total: number;
  /** What is counted, in the plural: "people". */
  noun: string;
  hrefFor: (page: number) => string;
}

export function Pagination({ page, pageCount, total, noun, hrefFor }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pagination" aria-label="Pages">
      <span>
        Page {page} of {pageCount}, {total.toLocaleString("en")} {noun}
      </span>
      <ul>
        {page > 1 ? (
          <li>
            <Link className="button" to={hrefFor(page - 1)} rel="prev">
              Previous
            </Link>
          </li>
        ) : null}
        {nearbyPages(page, pageCount).map((entry) => (
          <li key={entry.key} className={entry.page === null ? "gap" : undefined}>
            {entry.page === null ? (
              "…"
            ) : (
              <Link
                className="button"
                to={hrefFor(entry.page)}
                aria-label={`Page ${entry.page}`}
                aria-current={entry.page === page ? "page" : undefined}
              >
                {entry.page}
              </Link>
            )}
          </li>
        ))}
        {page < pageCount ? (
          <li>
            <Link className="button" to={hrefFor(page + 1)} rel="next">
              Next
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** First, last and the neighbours of the current page; null stands for a gap. */
function nearbyPages(page: number, pageCount: number): { key: string; page: number | null }[] {
  const wanted = new Set([1, pageCount, page - 1, page, page + 1].filter((p) => p >= 1 && p <= pageCount));
  const entries: { key: string; page: number | null }[] = [];
  let previous = 0;
  for (const current of [...wanted].sort((a, b) => a - b)) {
    if (current > previous + 1) entries.push({ key: `gap-${current}`, page: null });
    entries.push({ key: String(current), page: current });
    previous = current;
  }
  return entries;
}
