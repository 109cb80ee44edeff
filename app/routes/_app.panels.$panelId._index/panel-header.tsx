import { useReader } from "#app/components/page/reader.ts";
import { PANEL_STATE_WORDS } from "#app/components/panels/panel-words.ts";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatCount, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { PanelPage } from "./route.tsx";

export function PanelHeader(panel: PanelPage) {
  const { locale } = useReader();
  const { id, kind, person, state, mayRun, creatorName } = panel;
  return (
    <PageHeader
      question={`${EVIDENCE_KIND_WORDS[kind].name} with ${person.name}`}
      answer={answerOf(panel, locale)}
      meta={[PANEL_STATE_WORDS[state], creatorName ? `opened by ${creatorName}` : null]}
      actions={
        <>
          <LinkButton to={paths.blankPanel(id)}>Blank sheet</LinkButton>
          {mayRun && state === "open" ? (
            <ConfirmForm
              trigger="Withdraw"
              question="It makes no evidence, and what was typed for it goes. Scores that were opened stay on record."
              confirm="Withdraw it"
              fields={{ intent: "cancel" }}
            />
          ) : null}
        </>
      }
    />
  );
}

function answerOf({ state, score, assessors, sittings }: PanelPage, locale: string): string {
  if (state === "cancelled") return "Withdrawn: it made no evidence.";
  if (state === "closed" && score !== null) {
    return `${formatNumber(score, locale, 2)} of 5 from ${formatCount(assessors ?? 0, "assessor", "assessors")}, on record as leadership evidence.`;
  }
  const next = sittings.find(({ isOpened }) => !isOpened);
  if (!next) return "The scores are open: talk about them, then close the sheet.";
  const left = next.asked - next.handedIn;
  return `${next.handedIn} of ${next.asked} handed in. Scores open together once ${left === 1 ? "the last one is" : "all are"} in.`;
}
