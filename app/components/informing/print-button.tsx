import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#app/components/ui/button.tsx";

/** Where no script runs, the browser's own menu prints: a button that does nothing is not shown. */
export function PrintButton({ children }: { children: ReactNode }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady ? <Button onClick={() => window.print()}>{children}</Button> : null;
}
