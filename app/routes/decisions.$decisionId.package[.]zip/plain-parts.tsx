/** Text as it was typed. Null is text that was erased with the person's record. */
export function Words({ text }: { text: string | null }) {
  return <p className="words">{text ?? "Erased."}</p>;
}

/** A table that needs no script and no style to be read; the first cell of a row is its head. */
export function PlainTable({ head, rows }: { head?: readonly string[]; rows: readonly (readonly string[])[] }) {
  if (rows.length === 0) return <p>None on record.</p>;
  return (
    <table>
      {head ? (
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody>
        {rows.map(([first, ...cells], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document that never changes; two may be the same
          <tr key={row}>
            <th scope="row">{first}</th>
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
