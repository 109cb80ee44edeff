import { Form } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RoundPage } from "./route.tsx";

export function RoundHeader(round: RoundPage) {
  const { locale } = useReader();
  const asked = round.sources.reduce((sum, source) => sum + source.asked, 0);
  const handedIn = round.sources.reduce((sum, source) => sum + source.handedIn, 0);
  const answer = {
    open: `${handedIn} of ${formatCount(asked, "page is", "pages are")} handed in.`,
    closed: `Closed with ${handedIn} of ${formatCount(asked, "page", "pages")} handed in.`,
    cancelled: "It was cancelled before it opened: nobody was asked.",
    planned: round.startsOn
      ? `Opens by itself on ${formatDay(round.startsOn, locale)} about ${formatCount(round.peopleTotal, "person", "people")}.`
      : "Planned.",
    opening: "",
  }[round.state];
  return (
    <PageHeader
      question={`How far is the round “${round.name}”?`}
      answer={answer}
      meta={[
        `answers by ${formatDay(round.dueOn, locale)}`,
        round.remindOn ? `reminder on ${formatDay(round.remindOn, locale)}` : null,
        round.creatorName ? `opened by ${round.creatorName}` : null,
      ]}
      actions={<RoundActions {...round} />}
    />
  );
}

function RoundActions({ id, state, mayRun, mayAsk }: RoundPage) {
  const calibration =
    state === "closed" && mayAsk ? <LinkButton to={paths.calibration(id)}>Calibration</LinkButton> : null;
  if (!mayRun) return calibration;
  return (
    <>
      {calibration}
      {state === "open" ? (
        <ConfirmForm
          trigger="Close the round"
          question="Every answer that may be used enters the record. Fewer than three peers or four reports stay out of it. You can open the round again."
          confirm="Close it"
          fields={{ intent: "close" }}
          tone="plain"
        />
      ) : null}
      {state === "planned" ? (
        <>
          <LinkButton to={paths.newRound({ round: id })}>Change it</LinkButton>
          <Form method="post">
            <Button type="submit" name="intent" value="open-now">
              Open it now
            </Button>
          </Form>
          <ConfirmForm
            trigger="Cancel"
            question="The round is not opened on its day; nobody is asked."
            confirm="Cancel it"
            fields={{ intent: "cancel" }}
          />
        </>
      ) : null}
      {state === "closed" ? (
        <Form method="post" className="row">
          <Button type="submit" name="intent" value="record">
            Record what is in
          </Button>
          <Button type="submit" name="intent" value="reopen">
            Open it again
          </Button>
        </Form>
      ) : null}
    </>
  );
}
