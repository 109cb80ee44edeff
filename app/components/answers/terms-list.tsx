import { useReader } from "#app/components/page/reader.ts";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import type { AgreedDays, TypedTerms } from "#app/domain/answers/answer-terms.ts";
import type { PlannedAnswer } from "#app/domain/shared/vocabulary.ts";
import { formatDay, formatMoney } from "#app/lib/format.ts";
import { FILL_IN_WORDS } from "./answer-words.ts";

const CENTS = 100;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

interface ShownTerms {
  answer: PlannedAnswer;
  /** Null once the record of the person was erased. */
  typed: TypedTerms | null;
  agreedDays: AgreedDays | null;
  /** Null where none is written down, or the reader may not read pay. */
  payCents: number | null;
}

/** The terms of an answer as they were typed; what is empty is left out. */
export function TermsList({ plan }: { plan: ShownTerms }) {
  const reader = useReader();
  const { typed, agreedDays, payCents } = plan;
  if (!typed) return <p className="muted">The words are erased.</p>;
  const day = (text: string | null | undefined) => (text && isDay(text) ? formatDay(text, reader.locale) : text);
  const lines: [string, string | null | undefined][] =
    plan.answer === "lead-trial"
      ? [
          ["Starts", day(typed.startOn)],
          [
            "Ends, with the final review",
            day(agreedDays?.endOn) ?? (typed.months ? `after ${typed.months} months` : ""),
          ],
          ["Mid review", day(typed.midOn)],
          ["Goals", typed.goals],
          ["Technical work meanwhile", FILL_IN_WORDS[typed.fillIn ?? ""]],
          ["By whom", typed.backfill],
          ["Right to return", typed.rightToReturn],
        ]
      : [
          ["Title", typed.title],
          ["From", day(typed.startOn)],
          ["Pay a year", payCents === null ? null : formatMoney(payCents / CENTS, reader)],
          ["Scope", typed.scope],
          ["Who loses nothing", typed.losesNothing],
        ];
  const items = lines.flatMap(([term, description]) => (description ? [{ term, description }] : []));
  if (items.length === 0) return <p className="muted">Nothing is written down yet.</p>;
  return <DefinitionList items={items} />;
}
