import { Printer } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";

/** Opens the browser's print dialogue; where no script runs the browser's own command does the same. */
export function PrintButton() {
  const [canPrint, setCanPrint] = useState(false);
  useEffect(() => setCanPrint(true), []);
  if (!canPrint) return null;
  return (
    <Button icon={<Icon of={Printer} />} onClick={() => window.print()}>
      Print
    </Button>
  );
}
