import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Progress } from "#app/components/ui/progress.tsx";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { LoadedImport } from "./route.tsx";

const EVERY_MS = 1_000;

/** How far an import is while its rows are written; the page asks again by itself where scripts run. */
export function ImportProgress({ id, fileName, rowsDone, rowsTotal, cancelledAt }: LoadedImport) {
  const { locale } = useReader();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, EVERY_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const total = rowsTotal ?? 0;
  const words = `${formatNumber(rowsDone, locale)} of ${formatNumber(total, locale)} rows are written. None of them counts before all do.`;
  return (
    <>
      <PageHeader
        question="How far is this import?"
        answer={cancelledAt ? "It is being stopped; nothing of it will count." : words}
        meta={[fileName]}
        actions={<LinkButton to={paths.import(id)}>Look again</LinkButton>}
      />
      <Card title="Progress">
        <Progress
          label={cancelledAt ? "Stopping" : "Writing the rows"}
          {...(total > 0 ? { value: rowsDone / total } : {})}
          text="You can leave this page; the import goes on."
          stop={
            cancelledAt ? null : (
              <Form method="post" className="row">
                <Button type="submit" name="intent" value="cancel-import">
                  Cancel the import
                </Button>
              </Form>
            )
          }
        />
      </Card>
    </>
  );
}
