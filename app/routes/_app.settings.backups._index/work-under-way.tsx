import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Progress } from "#app/components/ui/progress.tsx";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

interface Work {
  kind: "backup" | "check" | "restore";
  rows: number;
  of: number | null;
}

const LABELS = {
  backup: "A backup is being made",
  check: "A backup is being checked",
  restore: "A backup is being restored",
};
const LOOK_EVERY_MS = 1_500;

/** How far it is; looks again by itself where scripts run. */
export function WorkUnderWay({ work, locale }: { work: Work; locale: string }) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => revalidate(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  const { rows, of } = work;
  const text = of ? `${formatNumber(rows, locale)} of ${formatNumber(of, locale)} rows` : undefined;
  return (
    <Progress
      label={LABELS[work.kind]}
      value={of ? rows / of : undefined}
      text={text}
      stop={
        <noscript>
          <LinkButton to={paths.backups()}>Look again</LinkButton>
        </noscript>
      }
    />
  );
}
