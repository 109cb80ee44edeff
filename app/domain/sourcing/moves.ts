import type { LegalGate } from "./legal-gate.ts";
import type { ConditionKind } from "./regimes.ts";
import type { SourcingDecision } from "./stance.ts";
import { STANCES } from "./stance.ts";

/** What an option of a scenario does with a function. The last one tries to hand over the seat as well. */
export const FUNCTION_MOVES = ["keep", "co-manage", "outsource", "outsource-with-seat"] as const;
export type FunctionMove = (typeof FUNCTION_MOVES)[number];

export interface MoveInput<Option extends string> {
  option: Option;
  functionId: string;
  name: string;
  move: FunctionMove;
  gate: LegalGate;
  stance: SourcingDecision["stance"];
}

export type MoveFinding<Option extends string> = {
  option: Option;
  functionId: string;
  name: string;
  articles: string[];
} & (
  | { kind: "seat-moved" }
  | { kind: "seat-empty" }
  | { kind: "condition-open"; condition: ConditionKind; noticeHours: number | null }
  /** Not blocking: the plan says otherwise. */
  | { kind: "beyond-stance"; stance: NonNullable<SourcingDecision["stance"]>; move: FunctionMove }
);

/** Whether the option cannot be chosen like this, whatever it saves. */
export const isBlocking = ({ kind }: { kind: MoveFinding<string>["kind"] }): boolean => kind !== "beyond-stance";

/**
 * What stands against the moves of a scenario’s options. A seat that stays blocks handing it over, whatever the score
 * and the saving; a seat without a named person and a condition that nobody confirmed block moving any of the work.
 * Kept work needs nothing. Moving more than the plan’s stance says is a finding that does not block. No amount is read
 * here: there is nothing that money could outvote.
 * @example blocking kinds of a move of "outsource-with-seat" with everything else in order: ["seat-moved"]
 */
export function moveFindings<Option extends string>(moves: readonly MoveInput<Option>[]): MoveFinding<Option>[] {
  return moves.flatMap(({ option, functionId, name, move, gate, stance }): MoveFinding<Option>[] => {
    if (move === "keep") return [];
    const about = { option, functionId, name };
    const isSeatMoved = move === "outsource-with-seat" && gate.seatStays;
    const work = move === "co-manage" ? "co-manage" : "outsource";
    return [
      ...(isSeatMoved ? [{ ...about, kind: "seat-moved" as const, articles: gate.articles }] : []),
      ...gate.open.map((open): MoveFinding<Option> => {
        if (open === "seat") return { ...about, kind: "seat-empty", articles: gate.articles };
        const condition = gate.conditions.find(({ kind }) => kind === open);
        return {
          ...about,
          kind: "condition-open",
          condition: open,
          articles: condition?.articles ?? [],
          noticeHours: condition?.noticeHours ?? null,
        };
      }),
      ...(stance && STANCES.indexOf(work) > STANCES.indexOf(stance)
        ? [{ ...about, kind: "beyond-stance" as const, stance, move, articles: [] }]
        : []),
    ];
  });
}
