import { useLocation } from "@remix-run/react";
import { useState } from "react";
import { FlashMessage } from "#app/components/ui/flash-message.tsx";

interface Flash {
  tone: "done" | "warn";
  text: string;
}

/** Shows a message once: the next page takes it away, though the root's data are not read again for it. */
export function FlashBar({ flash }: { flash: Flash | null }) {
  const location = useLocation();
  const [shown, setShown] = useState({ flash, at: location.key });
  if (flash !== shown.flash) setShown({ flash, at: location.key });
  const current = flash !== shown.flash || location.key === shown.at ? flash : null;
  return current ? <FlashMessage tone={current.tone === "done" ? "good" : "warn"}>{current.text}</FlashMessage> : null;
}
