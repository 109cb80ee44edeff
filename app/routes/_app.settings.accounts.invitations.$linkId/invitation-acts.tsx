import { Form, Link } from "@remix-run/react";
import { ROLE_DETAILS, ROLE_NAMES } from "#app/components/accounts/account-words.ts";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { Note } from "#app/components/ui/note.tsx";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

interface InvitationActsProps {
  invitation: {
    name: string;
    email: string;
    role: AccountRole;
    person: { id: string; name: string } | null;
    createdAt: Date;
    expiresAt: Date;
    isExpired: boolean;
    refusal: string | null;
  };
}

/** What was offered to whom, and the two things to do about it: make a new link, or take it back. */
export function InvitationActs({ invitation }: InvitationActsProps) {
  const { locale } = useReader();
  const { person, role, isExpired, refusal } = invitation;
  const items = [
    { term: "Role", description: `${ROLE_NAMES[role]}: ${ROLE_DETAILS[role]}` },
    {
      term: "Stands for",
      description: person ? <Link to={paths.person(person.id)}>{person.name}</Link> : "Nobody on record",
    },
    { term: "Invited on", description: formatDay(invitation.createdAt.toISOString(), locale) },
    {
      term: isExpired ? "Link expired on" : "Link good until",
      description: formatDay(invitation.expiresAt.toISOString(), locale),
    },
  ];
  return (
    <Card title="Invitation">
      <div className="stack">
        <DefinitionList items={items} />
        {refusal ? (
          <Note>{refusal}</Note>
        ) : (
          <div className="row">
            <Form method="post">
              <SubmitButton intent="invite-again" pendingText="Making the link">
                Make a new link
              </SubmitButton>
            </Form>
            <ConfirmForm
              trigger="Revoke the invitation"
              question={`The link opens nothing any more. ${invitation.name} can be invited again.`}
              confirm="Revoke"
              fields={{ intent: "revoke-invitation" }}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
