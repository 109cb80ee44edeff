import { useLocation } from "@remix-run/react";
import { useMemo } from "react";
import { gridModel } from "#app/components/matrix/grid-model.ts";
import { useHeldMatrix } from "#app/components/matrix/use-held-matrix.ts";
import type { MatrixPage } from "#app/services/matrix/load-matrix-page.server.ts";
import { addressOf, readMatrixQuery } from "./query.ts";

/**
 * What the address asks for: from the server's page or, once the browser holds every cell of a large organisation,
 * from those.
 */
export function useShownMatrix(data: MatrixPage) {
  const { search } = useLocation();
  const { isLarge, allColumns, whatIf, on } = data;
  const matrix = useHeldMatrix(isLarge, on);
  const query = useMemo(() => readMatrixQuery(new URL(search, "http://matrix")), [search]);
  const address = useMemo(() => addressOf(query), [query]);
  const grid = useMemo(
    () => (matrix ? gridModel({ matrix, allColumns, whatIf, address }, query) : null),
    [matrix, allColumns, whatIf, address, query],
  );
  const columnCount = grid ? grid.columns.length : data.columnWindow.total;
  return { address, grid, columnCount, total: (grid ?? data).total, counts: (grid ?? data).counts };
}
