import { useEffect, useState } from "react";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { Progress } from "#app/components/ui/progress.tsx";

interface BrowserRunProps {
  run: {
    state: "idle" | "running" | "refused" | "failed";
    progress: number;
    isOfBrowser: boolean;
    runAsked: () => void;
    cancel: () => void;
  };
  /** What is being computed: "112 simulations". */
  work: string;
  /** What the server computed in place of what was asked for; null where it computed just that. */
  instead: string | null;
}

/** How far the pictures are from what was asked for, and the computation that is on its way in the browser. */
export function BrowserRun({ run, work, instead }: BrowserRunProps) {
  const [hasScripts, setHasScripts] = useState(false);
  useEffect(() => setHasScripts(true), []);
  if (run.state === "running") return <Running run={run} work={work} />;
  if (run.state === "failed") {
    return (
      <Note tone="bad" role="alert">
        The computation stopped; the last pictures stay. Try a smaller one.
      </Note>
    );
  }
  if (run.isOfBrowser) {
    return (
      <p className="caption" role="status">
        Computed in your browser.
      </p>
    );
  }
  if (instead === null) return null;
  return (
    <Note
      tone="info"
      className="no-print"
      title="A first look."
      actions={hasScripts ? <Button onClick={run.runAsked}>Run in full</Button> : null}
    >
      {`The server computed ${instead}, so that nobody waits. `}
      {hasScripts ? "Your browser can run it in full." : "In a browser with scripts it runs in full."}
    </Note>
  );
}

const Running = ({ run: { progress, cancel }, work }: Pick<BrowserRunProps, "run" | "work">) => (
  <Card className="no-print">
    <Progress
      label={`Computing ${work} in your browser`}
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
