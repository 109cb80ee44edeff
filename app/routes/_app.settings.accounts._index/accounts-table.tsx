import { Link } from "@remix-run/react";
import { agoInWords, ROLE_NAMES, STATE_NAMES } from "#app/components/accounts/account-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

interface ListedAccount {
  id: string;
  name: string;
  email: string;
  role: AccountRole;
  state: keyof typeof STATE_NAMES;
  personId: string | null;
  personName: string | null;
  lastSeenAt: Date | null;
  expiresAt: Date | null;
}

const TONES = { active: "plain", invited: "plain", expired: "warn", disabled: "bad" } as const;
const isInvitation = ({ state }: ListedAccount) => state === "invited" || state === "expired";

export function AccountsTable({ accounts, now }: { accounts: ListedAccount[]; now: Date }) {
  const { locale } = useReader();
  const columns: Column<ListedAccount>[] = [
    {
      key: "name",
      label: "Name",
      header: true,
      cell: (account) => (
        <>
          <Link to={isInvitation(account) ? paths.openInvitation(account.id) : paths.account(account.id)}>
            {account.name}
          </Link>
          <small>{account.email}</small>
        </>
      ),
    },
    { key: "role", label: "Role", cell: (account) => ROLE_NAMES[account.role] },
    {
      key: "person",
      label: "Stands for",
      cell: (account) =>
        account.personId ? <Link to={paths.person(account.personId)}>{account.personName}</Link> : "Nobody on record",
    },
    {
      key: "seen",
      label: "Last seen",
      cell: (account) => (account.lastSeenAt ? agoInWords(account.lastSeenAt, now) : "Never"),
    },
    {
      key: "state",
      label: "State",
      narrow: "beside",
      cell: ({ state, expiresAt }) => (
        <>
          <Tag tone={TONES[state]}>{STATE_NAMES[state]}</Tag>
          {state === "invited" && expiresAt ? (
            <small>link until {formatDay(expiresAt.toISOString(), locale)}</small>
          ) : null}
        </>
      ),
    },
  ];
  return <DataTable caption="Accounts" columns={columns} rows={accounts} rowKey={({ id }) => id} />;
}
