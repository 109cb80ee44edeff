import { Form } from "@remix-run/react";
import { agoInWords, ROLE_DETAILS, ROLE_NAMES, roleOptions } from "#app/components/accounts/account-words.ts";
import { type PersonChoices, PersonSearch, personOptions } from "#app/components/accounts/person-choice.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { AccessCard } from "./access-card.tsx";

export interface ShownAccount {
  id: string;
  name: string;
  role: AccountRole;
  createdAt: Date;
  disabledAt: Date | null;
  hasPassword: boolean;
  person: { id: string; name: string; title: string } | null;
  sessionCount: number;
  lastSeenAt: Date | null;
  isOwn: boolean;
  refusal: string | null;
  roles: AccountRole[];
}

interface AccountActsProps {
  account: ShownAccount;
  choices: PersonChoices;
  now: Date;
}

export function AccountActs({ account, choices, now }: AccountActsProps) {
  const { locale } = useReader();
  const sessions = account.sessionCount
    ? `${formatCount(account.sessionCount, "open session", "open sessions")}${account.lastSeenAt ? `, last used ${agoInWords(account.lastSeenAt, now)}` : ""}`
    : "no open session";
  const since = `Account since ${formatDay(account.createdAt.toISOString(), locale)}; ${sessions}.`;
  if (account.refusal) return <Note>{`${account.refusal} ${since}`}</Note>;
  return (
    <>
      <p className="caption">{since}</p>
      <div className="grid-2">
        <RoleCard account={account} />
        <PersonCard account={account} choices={choices} />
      </div>
      <AccessCard account={account} />
    </>
  );
}

function RoleCard({ account: { role, roles, isOwn } }: { account: ShownAccount }) {
  return (
    <Card title="Role" aside={ROLE_NAMES[role]}>
      {isOwn ? (
        <p className="caption">This is your own account. Nobody changes their own role: another owner does.</p>
      ) : (
        <Form method="post" className="stack">
          <SelectField
            name="role"
            label="Role"
            hint={`${ROLE_NAMES[role]}: ${ROLE_DETAILS[role]}. A change holds from the next page that they open.`}
            options={roleOptions(roles)}
            defaultValue={role}
          />
          <div className="row">
            <SubmitButton intent="change-role" pendingText="Changing" variant="plain">
              Change the role
            </SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}

function PersonCard({ account: { id, person, isOwn }, choices }: Omit<AccountActsProps, "now">) {
  const current = person ? [{ value: person.id, label: person.name }] : [];
  const others = personOptions(choices).filter(({ value }) => value !== person?.id);
  return (
    <Card title="Stands for" aside={person?.name ?? "Nobody on record"}>
      {isOwn && person ? (
        <p className="caption">
          Nobody loosens their own link: it keeps them from deciding about themselves. Another owner or HR does it.
        </p>
      ) : (
        <div className="stack">
          <PersonSearch choices={choices} action={paths.account(id)} />
          <Form method="post" className="stack">
            <SelectField
              name="personId"
              label="Person on record"
              hint="One account a person. Managers see the line of this person, staff their own record."
              options={[...current, ...others]}
              placeholder="Nobody on record"
              defaultValue={person?.id ?? ""}
            />
            <div className="row">
              <SubmitButton intent="link-person" pendingText="Linking" variant="plain">
                Change the link
              </SubmitButton>
            </div>
          </Form>
        </div>
      )}
    </Card>
  );
}
