import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Progress } from "#app/components/ui/progress.tsx";
import { paths } from "#app/lib/paths.ts";
import type { RoundPage } from "./route.tsx";

const EVERY_MS = 1_000;

/** How far a round is while its pages are written; it asks again by itself where scripts run. */
export function OpeningProgress({ id, name, peopleDone, peopleTotal, isStopping, mayRun }: RoundPage) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, EVERY_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const done = `${peopleDone.toLocaleString("en")} of ${peopleTotal.toLocaleString("en")} people. Nobody is asked before all are written.`;
  return (
    <>
      <PageHeader
        question="How far is this round?"
        answer={isStopping ? "It is being stopped; nobody is asked." : done}
        meta={[name]}
        actions={<LinkButton to={paths.round(id)}>Look again</LinkButton>}
      />
      <Card title="Progress">
        <Progress
          label={isStopping ? "Stopping" : "Writing the pages"}
          value={peopleTotal ? peopleDone / peopleTotal : 0}
          text="You can leave this page; the round goes on opening."
          stop={
            isStopping || !mayRun ? null : (
              <Form method="post" className="row">
                <Button type="submit" name="intent" value="cancel">
                  Cancel the round
                </Button>
              </Form>
            )
          }
        />
      </Card>
    </>
  );
}
