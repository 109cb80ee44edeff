import { ColumnWindows } from "#app/components/matrix/column-windows.tsx";
import type { GridModel } from "#app/components/matrix/grid-model.ts";
import { LargeGrid } from "#app/components/matrix/large-grid.tsx";
import { FallenCard, NextStepsCard, ThinCard } from "#app/components/matrix/matrix-cards.tsx";
import { NobodyRated, NoRowFits } from "#app/components/matrix/matrix-empty.tsx";
import { MatrixFilter } from "#app/components/matrix/matrix-filter.tsx";
import { MatrixLegend } from "#app/components/matrix/matrix-legend.tsx";
import { MatrixTable } from "#app/components/matrix/matrix-table.tsx";
import type { MatrixAddress } from "#app/components/matrix/matrix-view.ts";
import { WhatIfBar } from "#app/components/matrix/what-if-bar.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { type SavedView, ViewMenu } from "#app/components/views/view-menu.tsx";
import { paths } from "#app/lib/paths.ts";
import type { MatrixPage } from "#app/services/matrix/load-matrix-page.server.ts";

interface MatrixSheetProps {
  data: MatrixPage & { views: SavedView[]; may: { openCase: boolean; assess: boolean; import: boolean } };
  address: MatrixAddress;
  /** Every cell, once the browser holds them. */
  grid: GridModel | null;
}

/** The matrix with its bar above and, below, what it comes to. */
export function MatrixSheet({ data, address, grid }: MatrixSheetProps) {
  const { columns, rows, whatIf, team, may, choices } = data;
  const names = { managers: data.managers, competencies: choices?.competencies ?? [] };
  const drops = grid ? grid.drops : data.drops;
  const isEmpty = (grid ? grid.rows : rows).length === 0;
  return (
    <div className="stack">
      <div className="matrix-bar">
        <WhatIfBar whatIf={whatIf} address={address} />
        <div className="row push">
          {choices ? <ViewMenu page="matrix" views={data.views} address={{ ...address, page: undefined }} /> : null}
          <MatrixFilter
            key={JSON.stringify(address)}
            groups={data.groups}
            managers={data.managers}
            choices={choices}
            address={address}
          />
        </div>
      </div>
      {team.rated === 0 ? (
        <NobodyRated firstPersonId={rows[0]?.id} mayAssess={may.assess} mayImport={may.import} />
      ) : null}
      {isEmpty ? (
        <NoRowFits address={address} names={names} drops={drops} />
      ) : (
        <Card className="matrix-card">
          {grid ? (
            <LargeGrid model={grid} />
          ) : (
            <MatrixTable columns={columns} rows={rows} whatIf={whatIf} address={address} />
          )}
          <MatrixLegend hasWhatIf={whatIf !== null} isGrid={grid !== null} />
        </Card>
      )}
      {grid ? null : <MatrixPages data={data} address={address} />}
      {whatIf ? (
        <div className="grid-wide">
          <FallenCard whatIf={whatIf} />
          <NextStepsCard whatIf={whatIf} address={address} mayOpenCase={may.openCase} mayAssess={may.assess} />
        </div>
      ) : null}
      {team.rated ? <ThinCard thin={data.thin} total={data.thinTotal} whatIf={whatIf} /> : null}
    </div>
  );
}

function MatrixPages({ data, address }: Pick<MatrixSheetProps, "data" | "address">) {
  return (
    <>
      <ColumnWindows shown={data.columnWindow} address={address} />
      <Pagination
        page={data.page}
        pageCount={data.pageCount}
        total={data.total}
        noun="people"
        hrefFor={(page) => paths.matrix({ ...address, page })}
      />
    </>
  );
}
