import { FallenCard, NextStepsCard, ThinCard } from "#app/components/matrix/matrix-cards.tsx";
import { NobodyRated, NoRowFits } from "#app/components/matrix/matrix-empty.tsx";
import { MatrixFilter } from "#app/components/matrix/matrix-filter.tsx";
import { MatrixLegend } from "#app/components/matrix/matrix-legend.tsx";
import { MatrixTable } from "#app/components/matrix/matrix-table.tsx";
import type { MatrixAddress } from "#app/components/matrix/matrix-view.ts";
import { WhatIfBar } from "#app/components/matrix/what-if-bar.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { paths } from "#app/lib/paths.ts";
import type { MatrixPage } from "#app/services/matrix/load-matrix-page.server.ts";

interface MatrixSheetProps {
  data: MatrixPage & { may: { openCase: boolean; assess: boolean } };
  address: MatrixAddress;
}

/** The matrix with its bar above and, below, what it comes to. */
export function MatrixSheet({ data, address }: MatrixSheetProps) {
  const { columns, rows, whatIf, team, may } = data;
  return (
    <div className="stack">
      <div className="matrix-bar">
        <WhatIfBar whatIf={whatIf} address={address} />
        <MatrixFilter
          key={`${address.q} ${address.group} ${address.manager}`}
          groups={data.groups}
          managers={data.managers}
          address={address}
          groupIsForced={data.groupIsForced}
        />
      </div>
      {team.rated === 0 ? <NobodyRated firstPersonId={rows[0]?.id} mayAssess={may.assess} /> : null}
      {rows.length ? (
        <Card className="matrix-card">
          <MatrixTable columns={columns} rows={rows} whatIf={whatIf} address={address} />
          <MatrixLegend hasWhatIf={whatIf !== null} />
        </Card>
      ) : (
        <NoRowFits />
      )}
      <Pagination
        page={data.page}
        pageCount={data.pageCount}
        total={data.total}
        noun="people"
        hrefFor={(page) => paths.matrix({ ...address, page })}
      />
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
