import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { type ProofInput, proveModels } from "#app/domain/proof/prove-models.ts";
import { answerRequests } from "./answer-requests.ts";

answerRequests((input: ProofInput, onProgress) => proveModels(input, PROMOTION_PARAMETERS, onProgress));
