/** Rows of a raw statement; both drivers wrap them in a result, of which the shared handle knows no type. */
export const rowsOf = <Row>(result: unknown): Row[] => (result as { rows: Row[] }).rows;
