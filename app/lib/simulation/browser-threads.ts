import type { ScenarioInput, ScenarioResult } from "#app/domain/cost/scenario.ts";
import type { ModelProof, ProofInput } from "#app/domain/proof/prove-models.ts";
import type { PyramidStudy, StudyInput } from "#app/domain/pyramid/study-pyramid.ts";
import type { SimulationThread } from "./simulation-runner.ts";

// The address of a worker has to stand whole inside `new Worker` for the build to find it.

export const startScenarioThread = (): SimulationThread<ScenarioInput, ScenarioResult> =>
  new Worker(new URL("./scenario.worker.ts", import.meta.url), { type: "module" });

export const startPyramidThread = (): SimulationThread<StudyInput, PyramidStudy> =>
  new Worker(new URL("./pyramid.worker.ts", import.meta.url), { type: "module" });

export const startProofThread = (): SimulationThread<ProofInput, ModelProof> =>
  new Worker(new URL("./proof.worker.ts", import.meta.url), { type: "module" });
