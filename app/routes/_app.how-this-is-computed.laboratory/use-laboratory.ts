import { type FormEvent, useState } from "react";
import type { PyramidStudy } from "#app/domain/pyramid/study-pyramid.ts";
import { startPyramidThread } from "#app/lib/simulation/browser-threads.ts";
import { useSimulation } from "#app/lib/simulation/use-simulation.ts";
import { type AskedStudy, readStudy } from "./form.ts";

/**
 * The study that the server sent, until the browser has computed a larger one. The form is read by the same rules as
 * the address, which follows it, so that the page can be kept and shared; without scripts the address alone does it.
 */
export function useLaboratory(page: { asked: AskedStudy; study: PyramidStudy }) {
  const [asked, setAsked] = useState(page.asked);
  const { result, state, progress, run, cancel } = useSimulation(page.study, startPyramidThread);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = [...new FormData(event.currentTarget)].map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const values = new URLSearchParams(fields);
    const next = readStudy(values);
    setAsked(next);
    if (Object.keys(next.errors).length > 0) return;
    window.history.replaceState(window.history.state, "", `?${values}`);
    run(next.input);
  }

  return {
    asked,
    study: result,
    isOfBrowser: result !== page.study,
    state,
    progress,
    submit,
    runInFull: () => run(asked.input),
    cancel,
  };
}
