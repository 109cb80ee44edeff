import { useReader } from "#app/components/page/reader.ts";
import { CHOICE_WORDS, willingWords } from "#app/components/promotion/case-words.ts";
import { hidesPoint, inHundred } from "#app/components/promotion/result-figures.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { riskWords } from "#app/components/ui/risk-label.tsx";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";
import { formatNumber } from "#app/lib/format.ts";
import type { DecisionMemo } from "#app/services/decisions/load-decision.server.ts";

type Frozen = DecisionMemo["snapshot"]["candidate"];

interface Alternative {
  key: string;
  answer: string;
  chance: string;
  loss: string;
  remark: string;
  isChosen: boolean;
}

const PROMOTES = ["promote", "promote-after-backfill", "lead-trial"];

function chanceOf({ result }: Frozen): string {
  return hidesPoint(result) ? riskWords[result.label].toLowerCase() : `${inHundred(result.probability)} in 100`;
}

function listAlternatives(memo: DecisionMemo, locale: string): Alternative[] {
  const { candidate, others } = memo.snapshot;
  const lossOf = ({ result }: Frozen) => `${formatNumber(result.loss?.fte ?? 0, locale, 2)} FTE`;
  const isOwnWay =
    !PROMOTES.includes(memo.choice) && memo.choice !== "specialist-track" && memo.choice !== "other-candidate";
  return [
    {
      key: "promote",
      answer: PROMOTES.includes(memo.choice)
        ? `${memo.person.name}: ${CHOICE_WORDS[memo.choice].label.toLowerCase()}`
        : memo.person.name,
      chance: chanceOf(candidate),
      loss: lossOf(candidate),
      remark: `Advice: ${ADVICE_WORDS[candidate.result.advice.rule].title.toLowerCase()}`,
      isChosen: PROMOTES.includes(memo.choice),
    },
    {
      key: "specialist-track",
      answer: "Specialist track",
      chance: "–",
      loss: "none",
      remark: "Cover stays; same standing and pay band as a manager",
      isChosen: memo.choice === "specialist-track",
    },
    ...others.map((other) => ({
      key: other.personId,
      answer: memo.names[other.personId] ?? "Another candidate",
      chance: chanceOf(other),
      loss: lossOf(other),
      remark: `${riskWords[other.result.label]}, ${other.result.confidence} confidence; wants to lead: ${willingWords(other.willing).toLowerCase()}`,
      isChosen: memo.choice === "other-candidate" && memo.chosenName === memo.names[other.personId],
    })),
    ...(isOwnWay
      ? [
          {
            key: memo.choice,
            answer: CHOICE_WORDS[memo.choice].label,
            chance: "–",
            loss: "none",
            remark: CHOICE_WORDS[memo.choice].detail,
            isChosen: true,
          },
        ]
      : []),
  ];
}

const COLUMNS: Column<Alternative>[] = [
  {
    key: "answer",
    label: "Answer",
    header: true,
    cell: ({ answer, isChosen }) => (isChosen ? <b>{answer}</b> : answer),
  },
  { key: "chance", label: "Chance", cell: ({ chance }) => <span className="nowrap">{chance}</span> },
  {
    key: "loss",
    label: <span className="nowrap">Team loses</span>,
    shortLabel: "Team loses",
    cell: ({ loss }) => <span className="nowrap">{loss}</span>,
  },
  {
    key: "remark",
    label: "What was known",
    cell: ({ remark, isChosen }) => (
      <>
        {isChosen ? <b>Chosen. </b> : null}
        {remark}
      </>
    ),
  },
];

/** Every answer that the case held, the chosen one marked. */
export function AlternativesTable({ memo }: { memo: DecisionMemo }) {
  const { locale } = useReader();
  return (
    <DataTable
      caption="Alternatives considered"
      columns={COLUMNS}
      rows={listAlternatives(memo, locale)}
      rowKey={({ key }) => key}
    />
  );
}
