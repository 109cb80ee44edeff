import { useEffect, useState } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { Progress } from "#app/components/ui/progress.tsx";
import { RUNS_OF_A_STUDY } from "#app/domain/pyramid/study-pyramid.ts";
import { formatNumber } from "#app/lib/format.ts";
import type { useLaboratory } from "./use-laboratory.ts";

/** How far the pictures are from what was asked for, and the computation that is on its way. */
export function RunCard({ laboratory }: { laboratory: ReturnType<typeof useLaboratory> }) {
  const { locale } = useReader();
  const [hasScripts, setHasScripts] = useState(false);
  useEffect(() => setHasScripts(true), []);
  const { state, progress, asked, study, runInFull, cancel } = laboratory;
  if (state === "running") {
    return (
      <Card className="no-print">
        <Progress
          label={`Computing ${RUNS_OF_A_STUDY} simulations in your browser`}
          value={progress}
          text="The pictures below stay until it is done."
          stop={
            <div className="row">
              <Button onClick={cancel}>Stop</Button>
            </div>
          }
        />
      </Card>
    );
  }
  if (state === "failed") {
    return (
      <Note tone="bad" role="alert">
        The computation stopped; the last pictures stay. Try fewer years or runs.
      </Note>
    );
  }
  const { runs, years } = asked.input;
  const isShort = study.input.runs !== runs || study.input.years !== years;
  if (laboratory.isOfBrowser) {
    return (
      <p className="caption" role="status">
        Computed in your browser.
      </p>
    );
  }
  if (!isShort) return null;
  return (
    <Note
      tone="info"
      className="no-print"
      title="A first look."
      actions={hasScripts ? <Button onClick={runInFull}>Run in full</Button> : null}
    >
      The server computed {study.input.runs} × {study.input.years} years instead of {formatNumber(runs, locale)} ×{" "}
      {years}, so that nobody waits.{" "}
      {hasScripts ? "Your browser can run it in full." : "In a browser with scripts it runs in full."}
    </Note>
  );
}
