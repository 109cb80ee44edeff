/** What goes to a browser thread and what comes back. */
export interface SimulationRequest<Input> {
  id: number;
  input: Input;
}

export type SimulationMessage<Result> =
  | { id: number; kind: "progress"; done: number }
  | { id: number; kind: "result"; result: Result }
  | { id: number; kind: "refused"; field: string; problem: string };

/** Why a model does not take an input: the path of the field, and what is wrong with it. */
export interface Refusal {
  field: string;
  problem: string;
}
