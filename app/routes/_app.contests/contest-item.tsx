import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { CONTEST_STATE_WORDS, ContestTexts } from "#app/components/people/contested-mark.tsx";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { SOURCE_WORDS } from "#app/components/people/source-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ContestsPage } from "#app/services/contests/load-contests.server.ts";
import type { RefusedSettling } from "./form.ts";

type Item = ContestsPage["contests"][number];

interface ContestItemProps {
  contest: Item;
  error: RefusedSettling | undefined;
}

export function ContestItem({ contest, error }: ContestItemProps) {
  const { locale } = useReader();
  const name = contest.personName || "Somebody erased";
  return (
    <Card
      title={entryWords(contest, locale)}
      aside={CONTEST_STATE_WORDS[contest.state]}
      id={`contest-${contest.id}`}
      className="stack"
    >
      <p>
        <Link to={paths.person(contest.personId)}>{name}</Link>
        {contest.promotionCase ? (
          <>
            {" · "}
            <Link to={paths.case(contest.promotionCase.id)}>the case</Link>
          </>
        ) : null}
      </p>
      <ContestTexts contest={contest} by={name} />
      {contest.state === "open" && contest.isOwn ? <Note>This is about you: somebody else settles it.</Note> : null}
      {contest.state === "open" && !contest.isOwn ? <SettleForm contest={contest} error={error} /> : null}
    </Card>
  );
}

function SettleForm({ contest, error }: ContestItemProps) {
  const isRetracted = contest.kind === "assessment" || contest.kind === "evidence";
  const id = `answer-${contest.id}`;
  return (
    <Form method="post" className="form">
      {error && !error.field ? <Note tone="bad">{error.reason}</Note> : null}
      <input type="hidden" name="contestId" value={contest.id} readOnly />
      <TextareaField
        name="answer"
        id={id}
        label="Your answer"
        hint="The person reads it. For a corrected entry it is also kept as the reason of the retraction."
        maxLength={300}
        rows={3}
        defaultValue={error?.typed ?? ""}
        errors={error?.field ? [error.reason] : []}
        required
      />
      <p className="caption">
        <WhatCorrectsIt contest={contest} /> Kept: it stands as it is. Neither can be taken back.
      </p>
      <div className="row">
        <SubmitButton pendingText="Settling" intent="corrected">
          {isRetracted ? "Correct: retract the entry" : "It is corrected"}
        </SubmitButton>
        <SubmitButton pendingText="Settling" intent="kept" variant="plain">
          Keep it as it is
        </SubmitButton>
        <SubmitButton pendingText="Asking" intent="ask" variant="plain">
          Ask the person this first
        </SubmitButton>
      </div>
    </Form>
  );
}

function WhatCorrectsIt({ contest }: { contest: Item }) {
  if (contest.kind === "person") {
    return (
      <>
        Corrected: <Link to={paths.editPerson(contest.personId)}>change the fact</Link> first, then say so here.
      </>
    );
  }
  if (contest.kind === "case") {
    return (
      <>
        Corrected: <Link to={paths.case(contest.entryId)}>correct the decision</Link> or what it rests on first, then
        say so here. Whoever decided the case leaves the answer to somebody else where there is one.
      </>
    );
  }
  return <>Corrected: the entry is retracted now, stays on record as such, and never counts again.</>;
}

function entryWords({ kind, assessment, evidence, promotionCase }: Item, locale: string): string {
  if (assessment) {
    const { competencyName, level, source, assessedOn } = assessment;
    return `${competencyName}: level ${level}, ${SOURCE_WORDS[source].name.toLowerCase()}, ${formatDay(assessedOn, locale)}`;
  }
  if (evidence) {
    return `${EVIDENCE_KIND_WORDS[evidence.kind].name}: ${evidence.score} of 5, ${formatDay(evidence.observedOn, locale)}`;
  }
  if (promotionCase) return `The decision about ${promotionCase.targetTitle}`;
  return kind === "person" ? "A fact on record" : "An entry that is no longer there";
}
