/** A share of one as a thin bar. Decorative beside a printed number; with `label` it speaks for itself. */
export function ValueBar({ value, label }: { value: number; label?: string }) {
  const width = { width: `${Math.min(1, Math.max(0, value)) * 100}%` };
  return label ? (
    <span className="value-bar" role="img" aria-label={label}>
      <i style={width} />
    </span>
  ) : (
    <span className="value-bar" aria-hidden="true">
      <i style={width} />
    </span>
  );
}
