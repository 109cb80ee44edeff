import { LongWork } from "#app/components/page/long-work.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { LoadedImport } from "./route.tsx";

/** How far an import is while its rows are written. */
export function ImportProgress({ id, fileName, rowsDone, rowsTotal, cancelledAt }: LoadedImport) {
  const { locale } = useReader();
  const total = rowsTotal ?? 0;
  const words = `${formatNumber(rowsDone, locale)} of ${formatNumber(total, locale)} rows are written. None of them counts before all do.`;
  return (
    <LongWork
      question="How far is this import?"
      answer={cancelledAt ? "It is being stopped; nothing of it will count." : words}
      name={fileName}
      label={cancelledAt ? "Stopping" : "Writing the rows"}
      done={total > 0 ? rowsDone / total : null}
      text="You can leave this page; the import goes on."
      here={paths.import(id)}
      stop={cancelledAt ? null : { intent: "cancel-import", words: "Cancel the import" }}
    />
  );
}
