import { useReader } from "#app/components/page/reader.ts";
import { ContestedMark } from "#app/components/people/contested-mark.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatCount, formatDay, formatMoney } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownRecord } from "./own-record.ts";

export function FactsCard({ record }: { record: ShownRecord }) {
  const { locale } = useReader();
  const { person, contests, pauses } = record;
  const facts = [
    { term: "Name", description: person.name },
    { term: "Title", description: person.title },
    { term: "Department", description: person.department },
    { term: "Reports to", description: person.managerName },
    { term: "E-mail", description: person.email },
    { term: "Employee number", description: person.employeeNumber },
    { term: "Started", description: person.startedOn && formatDay(person.startedOn, locale) },
    { term: "Leaving date", description: person.leftOn && formatDay(person.leftOn, locale) },
    {
      term: "Evidence clock",
      description: pauses
        .map(({ from, to }) => `paused ${formatDay(from, locale)} to ${to ? formatDay(to, locale) : "open"}`)
        .join("; "),
    },
    { term: "Counted", description: person.kind === "member" ? "as a member of the team" : "no, for reporting only" },
  ];
  return (
    <Card title="On record" id="facts">
      <div className="stack">
        <DefinitionList items={facts.filter(({ description }) => description)} label="Facts about you" />
        <ContestedMark contests={contests} entryId={person.id} by="You" />
        <p className="row">
          <LinkButton to={`${paths.myRecord({ contest: "person" })}#contest`}>Contest a fact</LinkButton>
        </p>
      </div>
    </Card>
  );
}

export function PayCard({ pay }: { pay: ShownRecord["pay"] }) {
  const { locale, currency } = useReader();
  return (
    <Card title="Your pay" id="pay">
      {pay ? (
        <p>
          <strong>{formatMoney(pay.salaryAnnualCents / 100, { locale, currency })}</strong> a year, as of{" "}
          {formatDay(pay.effectiveOn, locale)}.
        </p>
      ) : (
        <p className="caption">No pay is stored about you.</p>
      )}
      <p className="caption">Besides you, the owner and HR see it. In sums of costs it stands for nobody by name.</p>
    </Card>
  );
}

export function RetentionCard({ retention }: { retention: ShownRecord["retention"] }) {
  return (
    <Card title="How long it is kept" id="retention">
      <p>
        While you work here, and {formatCount(retention.years, "year", "years")} after you have left. Then it is due for
        erasure: your name and every text about you go, and only numbers without a name remain.
      </p>
      {retention.isHeld ? (
        <p>A legal hold keeps your record beyond that. Ask HR what it is for; nothing is erased while it stands.</p>
      ) : (
        <p className="caption">No legal hold is on your record.</p>
      )}
    </Card>
  );
}
