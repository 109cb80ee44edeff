import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { formatCount } from "#app/lib/format.ts";

interface HowBackupsWorkProps {
  hours: number;
  keep: number;
  folder: string | null;
  isEmbedded: boolean;
}

export function HowBackupsWork({ hours, keep, folder, isEmbedded }: HowBackupsWorkProps) {
  const made =
    hours === 0
      ? "Only when somebody asks for one: BACKUP_HOURS is 0."
      : `Every ${formatCount(hours, "hour", "hours")}, before a new version changes the database, before an import of more than 5,000 rows, before a restore, and after a decision.`;
  return (
    <Card title="What a backup is">
      <DefinitionList
        items={[
          { term: "Made", description: made },
          { term: "Kept", description: `The newest ${keep} of each kind${folder ? `, in ${folder}` : ""}.` },
          {
            term: "Holds",
            description:
              "Everything in clear: names, ratings, pay, and the keys of encrypted words. Keep a downloaded file as safe as the database; each download stands in the audit trail.",
          },
          {
            term: "Leaves out",
            description:
              "Sessions, open invitations and reset links, uploaded files, and people who were erased: they stay erased when an older backup is restored.",
          },
          {
            term: "Protects from",
            description: isEmbedded
              ? "Mistakes, a damaged database and a lost machine, if you keep copies elsewhere. A power cut can damage the embedded database: then start Rightrung, and it names the newest backup."
              : "Mistakes and a lost server, if you keep copies elsewhere.",
          },
        ]}
      />
    </Card>
  );
}
