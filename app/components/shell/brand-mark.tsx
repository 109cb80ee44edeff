/** Two rails and three rungs, one of them stepped on: the product's own sign, as in the favicon. */
export function BrandMark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <path d="M5 2v16M15 2v16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" opacity=".4" />
      <path d="M5 5.5h10M5 14.5h10" stroke="currentColor" strokeWidth="2" opacity=".4" />
      <path d="M3.4 10h13.2" stroke="currentColor" strokeWidth="2.8" strokeLinecap="round" />
    </svg>
  );
}
