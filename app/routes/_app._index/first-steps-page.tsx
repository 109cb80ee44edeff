import { type FirstStepRights, FirstStepsList } from "#app/components/overview/first-steps-list.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { FirstStepState } from "#app/domain/overview/first-steps.ts";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { BeforeRealPeople } from "./before-real-people.tsx";

const NAMES_SHOWN = 5;

interface FirstStepsPageProps {
  overview: { steps: FirstStepState[]; members: { id: string; name: string }[] };
  may: FirstStepRights;
  hasOpenChecks: boolean;
}

export function FirstStepsPage({ overview: { steps, members }, may, hasOpenChecks }: FirstStepsPageProps) {
  const [first] = members;
  const names = formatList(
    members.map(({ name }) => name),
    NAMES_SHOWN,
  );
  return (
    <>
      <PageHeader
        question="What needs a decision?"
        answer={
          first
            ? `${formatCount(members.length, "person is", "people are")} on record, and nobody is rated yet.`
            : "Nothing yet: nobody is on record."
        }
        meta={first ? [names] : undefined}
        actions={first ? may.assess && <RateFirst member={first} /> : may.people && <AddPerson />}
      />
      <div className="grid-wide">
        <Card title="In this order">
          <FirstStepsList steps={steps} firstMember={first?.id ?? null} may={may} />
        </Card>
        {hasOpenChecks ? <BeforeRealPeople /> : null}
      </div>
    </>
  );
}

const AddPerson = () => (
  <LinkButton to={paths.newPerson()} variant="primary">
    Add a person
  </LinkButton>
);

const RateFirst = ({ member }: { member: { id: string; name: string } }) => (
  <LinkButton to={paths.assessPerson(member.id)} variant="primary">
    Rate {member.name}
  </LinkButton>
);
