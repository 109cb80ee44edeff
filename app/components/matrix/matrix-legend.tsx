/** What number, colour and marks mean. */
export function MatrixLegend({ hasWhatIf, isGrid = false }: { hasWhatIf: boolean; isGrid?: boolean }) {
  return (
    <div className="matrix-legend">
      <span>
        <span className="matrix-scale" aria-hidden="true">
          {[0, 1, 2, 3, 4, 5].map((level) => (
            <b key={level} className={`l${level}`}>
              {level}
            </b>
          ))}
        </span>
        0 none to 5 sets the standard
      </span>
      <span>
        <b className="u">?</b> not rated: unknown, not zero
      </span>
      <span>
        <b className="c">3?</b> claimed by the person, not counted
      </span>
      <span>
        <b className="h">·</b> assessed by too few colleagues to show
      </span>
      <span>
        <b className="l4 s">4</b> stale: past its half-life
      </span>
      <span>
        <b className="l5 x">5</b> sole expert at the needed level
      </span>
      <span>
        <b className="cover cover-thin">1/2</b> below minimum cover
      </span>
      {hasWhatIf ? (
        <span>
          <b className="cover cover-bad">0/2</b> worse under this what-if
        </span>
      ) : null}
      <span className="no-print matrix-keys">
        <kbd>↑ ↓ ← →</kbd> move · <kbd>Enter</kbd> {isGrid ? "explains the cell" : "opens the person"} · <kbd>P</kbd>{" "}
        what if promoted · <kbd>L</kbd> what if they leave
      </span>
    </div>
  );
}
