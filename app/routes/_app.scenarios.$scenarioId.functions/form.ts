import { OPTION_KINDS, type OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import { FUNCTION_MOVES, type FunctionMove } from "#app/domain/sourcing/moves.ts";
import type { SaidMove } from "#app/services/sourcing/scenario-moves.server.ts";

const PREFIX = "move";

export const moveName = (option: OptionKind, functionId: string): string => `${PREFIX}.${option}.${functionId}`;

/** What was chosen in the table; an empty choice says nothing, and what is no choice of the table is left out. */
export function readMoves(form: FormData): SaidMove[] {
  return [...form].flatMap(([name, value]): SaidMove[] => {
    const [prefix, option, functionId] = name.split(".");
    const known = OPTION_KINDS.find((one) => one === option);
    const move = FUNCTION_MOVES.find((one): one is FunctionMove => one === value);
    return prefix === PREFIX && known && move && functionId ? [{ option: known, functionId, move }] : [];
  });
}
