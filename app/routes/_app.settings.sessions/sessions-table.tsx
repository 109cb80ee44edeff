import { Form } from "@remix-run/react";
import { agoInWords } from "#app/components/accounts/account-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";

interface ShownSession {
  name: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  isThisOne: boolean;
}

export function SessionsTable({ sessions, now }: { sessions: ShownSession[]; now: Date }) {
  const { locale } = useReader();
  const columns: Column<ShownSession>[] = [
    {
      key: "device",
      label: "Device",
      header: true,
      cell: ({ device, isThisOne }) => (
        <>
          {device || "Unknown device"} {isThisOne ? <Tag tone="good">This one</Tag> : null}
        </>
      ),
    },
    { key: "created", label: "Signed in", cell: ({ createdAt }) => formatDay(createdAt.toISOString(), locale) },
    { key: "seen", label: "Last seen", cell: ({ lastSeenAt }) => agoInWords(lastSeenAt, now) },
    {
      key: "end",
      label: "End it",
      hideLabel: true,
      narrow: "full",
      cell: ({ name, device, isThisOne }) =>
        isThisOne ? null : (
          <Form method="post">
            <input type="hidden" name="session" value={name} />
            <Button type="submit" name="intent" value="end-session">
              End <span className="visually-hidden">the session of {device || "an unknown device"}</span>
            </Button>
          </Form>
        ),
    },
  ];
  return (
    <DataTable caption="Your sessions" columns={columns} rows={sessions} rowKey={({ name }) => name} align="middle" />
  );
}
