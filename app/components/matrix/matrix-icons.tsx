/** Drawn once, used by every row. */
export function MatrixIcons() {
  return (
    <svg className="matrix-icons" aria-hidden="true">
      <symbol id="matrix-ask" viewBox="0 0 16 16">
        <path d="M3 13.5V9.5h3.3V6.5h3.4V3.5H13M10.5 1.5 13 3.5 11 6" />
      </symbol>
      <symbol id="matrix-end" viewBox="0 0 16 16">
        <path d="m4 4 8 8M12 4l-8 8" />
      </symbol>
    </svg>
  );
}
