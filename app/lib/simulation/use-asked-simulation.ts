import { type FormEvent, useState } from "react";
import type { SimulationStatus, SimulationThread } from "./simulation-runner.ts";
import { useSimulation } from "./use-simulation.ts";

/** What a form asks for; what does not fit stands in `errors`, by the id of the field. */
export interface Asked<Input> {
  input: Input;
  errors: Record<string, string>;
}

interface Sources<AskedOf, Input, Result> {
  /** What the address asked for, and what the server computed of it. */
  asked: AskedOf;
  computed: Result;
  /** Reads the form by the same rules as the address. */
  read: (values: URLSearchParams) => AskedOf;
  startThread: () => SimulationThread<Input, Result>;
}

export interface AskedSimulation<AskedOf, Result> extends SimulationStatus<Result> {
  asked: AskedOf;
  isOfBrowser: boolean;
  submit: (event: FormEvent<HTMLFormElement>) => void;
  /** Computes what is asked for in its full size. */
  runAsked: () => void;
  cancel: () => void;
}

/**
 * The result that the server sent, until the browser has computed one. The address follows the form, so that the page
 * can be kept and shared; without scripts the address alone does it.
 */
export function useAskedSimulation<AskedOf extends Asked<Input>, Input, Result>(
  sources: Sources<AskedOf, Input, Result>,
): AskedSimulation<AskedOf, Result> {
  const [asked, setAsked] = useState(sources.asked);
  const { run, ...simulation } = useSimulation(sources.computed, sources.startThread);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    const values = new URLSearchParams(fields);
    const next = sources.read(values);
    setAsked(next);
    if (Object.keys(next.errors).length > 0) return;
    window.history.replaceState(window.history.state, "", `?${values}`);
    run(next.input);
  }

  return {
    ...simulation,
    asked,
    isOfBrowser: simulation.result !== sources.computed,
    submit,
    runAsked: () => run(asked.input),
  };
}
