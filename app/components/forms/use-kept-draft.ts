import { useFetcher } from "@remix-run/react";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";

/** How long nothing may be typed before it is kept. */
const QUIET_MS = 1_500;

/** Keeps what is typed in the background, a moment after the last key. The button keeps it without scripts. */
export function useKeptDraft(pageId: string) {
  const { submit, state, data } = useFetcher<{ reason: string } | null>({ key: `draft ${pageId}` });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [phase, setPhase] = useState<"untouched" | "typing" | "sent">("untouched");
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      const form = event.currentTarget;
      setPhase("typing");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const body = new FormData(form);
        body.set("intent", "keep");
        submit(body, { method: "post" });
        setPhase("sent");
      }, QUIET_MS);
    },
    [submit],
  );
  const isKept = phase === "sent" && state === "idle";
  const words = isKept ? (data?.reason ?? "Kept as you typed it.") : "Keeping what you type.";
  return { keep, words: phase === "untouched" ? "" : words };
}
