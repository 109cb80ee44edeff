import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount, formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { SeatCase, ShownSeat } from "#app/services/succession/load-succession.server.ts";
import { practiceWords, seatCaseWords } from "./seat-words.ts";

function Holder({ holder, reports, roleTitle }: Pick<ShownSeat, "holder" | "reports" | "roleTitle">) {
  const { locale } = useReader();
  if (!holder) return <p className="caption">Nobody holds it today.</p>;
  return (
    <p className="row">
      <Link to={paths.person(holder.id)}>{holder.name}</Link>
      <span className="muted">
        leads {formatCount(reports, "person", "people")}
        {roleTitle ? `, role: ${roleTitle}` : ""}
      </span>
      {holder.leavesOn ? <Tag tone="warn">Leaves {formatDay(holder.leavesOn, locale)}</Tag> : null}
    </p>
  );
}

function Cases({ cases, mayOpen }: { cases: SeatCase[]; mayOpen: boolean }) {
  if (cases.length === 0) {
    return (
      <p className="caption">
        No case looks at anybody for this seat.{" "}
        {mayOpen ? (
          <Link className="no-print" to={paths.newCase()}>
            Open one
          </Link>
        ) : null}
      </p>
    );
  }
  return (
    <ul className="list-lines">
      {cases.map((one) => (
        <li key={one.id}>
          <Link to={one.isWithheld ? paths.ownView(one.id) : paths.case(one.id)}>{one.person.name}</Link>{" "}
          <span className="tiny muted">case {one.number}</span> {one.label ? <RiskLabel level={one.label} /> : null}
          <p className="caption">{seatCaseWords(one)}</p>
        </li>
      ))}
    </ul>
  );
}

function Cover({ seat }: { seat: ShownSeat }) {
  const { locale } = useReader();
  const { practised, assessedOnly, holder } = seat;
  if (!holder) return <p className="caption">Nobody holds the seat, so there is nobody to stand in for.</p>;
  return (
    <div className="stack-sm">
      {practised.length === 0 ? (
        <p className="caption">Nobody near the seat has led, today or on trial, by what is on record.</p>
      ) : (
        <ul className="list-lines">
          {practised.map((person) => (
            <li key={person.personId}>
              <Link to={paths.person(person.personId)}>{person.name}</Link>
              <p className="caption">{practiceWords(person, locale)}</p>
            </li>
          ))}
        </ul>
      )}
      {assessedOnly.length > 0 ? (
        <p className="caption">
          Known from interviews or work samples alone: {formatList(assessedOnly.map(({ name }) => name))}.
        </p>
      ) : null}
    </div>
  );
}

/** One seat: who holds it, who is looked at for it, who could stand in, and what else could be done. */
export function SeatCard({ seat, may }: { seat: ShownSeat; may: { open: boolean; compare: boolean } }) {
  const [open] = seat.cases.filter(({ isOpen }) => isOpen);
  return (
    <Card title={seat.title}>
      <div className="stack">
        <Holder {...seat} />
        <div className="split">
          <div className="stack-sm">
            <h3>Looked at for it</h3>
            <Cases cases={seat.cases} mayOpen={may.open} />
          </div>
          <div className="stack-sm">
            <h3>Could hold it for four weeks</h3>
            <Cover seat={seat} />
          </div>
        </div>
        {seat.standing === "nobody-ready" ? (
          <Note
            tone={seat.holder?.leavesOn ? "warn" : "plain"}
            title="No ready candidate."
            actions={
              may.compare ? (
                <LinkButton to={open ? paths.newScenario({ case: open.id }) : paths.newScenario({ seat: seat.title })}>
                  Compare the ways on
                </LinkButton>
              ) : null
            }
          >
            Consider hiring, co-managed or managed services
            {open ? `, beside the question: ${caseQuestionWords({ ...open, targetRole: "manager" })}` : "."}
          </Note>
        ) : null}
      </div>
    </Card>
  );
}
