import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { type ScenarioInput, ScenarioInputError } from "#app/domain/cost/scenario.ts";
import { answerRequests } from "./answer-requests.ts";

answerRequests(
  (input: ScenarioInput, onProgress) => runScenario(input, { onProgress }),
  (error) => (error instanceof ScenarioInputError ? { field: error.field, problem: error.problem } : null),
);
