import { useFetcher } from "@remix-run/react";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";

/** How long nothing may be typed before it is kept. */
const QUIET_MS = 1_500;

/** Keeps what is typed in the background, a moment after the last key. The button keeps it without scripts. */
export function useKeptDraft(requestId: string) {
  const { submit, state, data } = useFetcher<{ reason: string } | null>({ key: `draft ${requestId}` });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [isTouched, setTouched] = useState(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      const form = event.currentTarget;
      setTouched(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const body = new FormData(form);
        body.set("intent", "keep");
        submit(body, { method: "post" });
      }, QUIET_MS);
    },
    [submit],
  );
  const done = data?.reason ?? "Kept as you type.";
  return { keep, words: !isTouched ? "" : state === "idle" ? done : "Keeping what you typed." };
}
