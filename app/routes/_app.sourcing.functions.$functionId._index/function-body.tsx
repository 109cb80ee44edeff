import type { SubmissionResult } from "@conform-to/react";
import { ChangesCard } from "#app/components/sourcing/changes-card.tsx";
import { NotAdvice } from "#app/components/sourcing/not-advice.tsx";
import { reasonSentence, stanceWords } from "#app/components/sourcing/stance-words.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { paths } from "#app/lib/paths.ts";
import type { FunctionPage } from "#app/services/sourcing/load-function.server.ts";
import { CoverCard } from "./cover-card.tsx";
import { DetailsCard, SwitchCard } from "./details-card.tsx";
import type { RefusedForm } from "./form.ts";
import { GateCard } from "./gate-card.tsx";
import { LinkCard } from "./link-card.tsx";
import { ScoresCard } from "./scores-card.tsx";
import { SeatCard } from "./seat-card.tsx";
import { StanceCard } from "./stance-card.tsx";

interface FunctionBodyProps {
  page: FunctionPage & { ask: string | null; isEditing: boolean };
  refused: RefusedForm | undefined;
  lastResult: SubmissionResult | undefined;
}

/** One function: stance, what stays, duties, cover and criteria, in the order in which the rule asks. */
export function FunctionBody({ page, refused, lastResult }: FunctionBodyProps) {
  const { function: shown, mayEdit, ask, isEditing } = page;
  const refusedOf = (form: string) => (refused?.form === form ? refused : undefined);
  const showsForm = mayEdit && (isEditing || lastResult !== undefined);
  const { stance } = shown.decision;
  return (
    <>
      <PageHeader
        question={shown.name}
        answer={stance ? `The plan says ${stanceWords(stance)}. ${reasonSentence(shown)}` : reasonSentence(shown)}
        meta={[shown.isBuiltIn ? "built-in" : "your own", shown.isSwitchedOff ? "switched off" : null]}
        actions={
          <>
            <LinkButton to={paths.functionResponsibilities(shown.id)}>Who does what</LinkButton>
            {mayEdit && !showsForm ? (
              <LinkButton to={paths.itFunction(shown.id, { edit: "function" })}>Edit</LinkButton>
            ) : null}
          </>
        }
      />
      <div className="grid-wide">
        <div className="stack">
          {showsForm ? <DetailsCard shown={shown} lastResult={lastResult} /> : null}
          <GateCard page={page} error={refusedOf("confirm-condition")} />
          <CoverCard page={page} />
          {mayEdit ? <LinkCard page={page} askedId={ask} error={refusedOf("link")} /> : null}
          <ScoresCard page={page} error={refusedOf("score")} />
        </div>
        <div className="stack">
          <StanceCard shown={shown} />
          <SeatCard page={page} error={refusedOf("name-seat")} />
          <ChangesCard changes={page.changes} />
          {mayEdit ? <SwitchCard shown={shown} /> : null}
          <NotAdvice />
        </div>
      </div>
    </>
  );
}
