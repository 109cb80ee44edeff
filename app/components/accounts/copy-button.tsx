import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#app/components/ui/button.tsx";

/** Where no script runs, or the browser does not let pages copy, the text in its box is copied by hand. */
export function CopyButton({ text, children }: { text: string; children: ReactNode }) {
  const [state, setState] = useState<"hidden" | "ready" | "copied">("hidden");
  useEffect(() => setState(navigator.clipboard ? "ready" : "hidden"), []);
  if (state === "hidden") return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("hidden"),
    );
  return (
    <Button onClick={copy}>
      {children}
      <span role="status">{state === "copied" ? " (copied)" : ""}</span>
    </Button>
  );
}
